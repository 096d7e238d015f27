import { patience } from './patience.ts'

/** Waits for something, at most so long; the error says for what. */
export async function within<Value>(what: string, waiting: Promise<Value>, limitMs: number = patience.answerWithinMs): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${limitMs / 1000} s in vain for ${what}`)), limitMs)
  })
  try {
    return await Promise.race([waiting, late])
  } finally {
    clearTimeout(timer)
  }
}
