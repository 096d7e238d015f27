import type { Messages } from './messages.ts'
import { en } from './en.ts'

/** Each language is a chunk of its own; English is built in, so that there is always something to say. */
const chunks = new Map<string, () => Promise<Messages>>([
  ['ar', async () => (await import('./ar.ts')).ar],
  ['de', async () => (await import('./de.ts')).de],
  ['es', async () => (await import('./es.ts')).es],
  ['fr', async () => (await import('./fr.ts')).fr],
  ['ja', async () => (await import('./ja.ts')).ja],
  ['sv', async () => (await import('./sv.ts')).sv],
])

/** The languages the kit itself speaks. */
export const languages: readonly string[] = ['en', ...chunks.keys()]

/**
 * The kit's words for a BCP 47 tag: `de-AT` is spoken to in `de`. English where the language is not known or its chunk
 * cannot be fetched.
 */
export async function loadMessages(tag: string): Promise<Messages> {
  const chunk = chunks.get(tag.toLowerCase().split('-', 1)[0] ?? '')
  return (await chunk?.().catch(() => undefined)) ?? en
}

const rightToLeft = /^(ar|dv|fa|he|ckb|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr|thaa|nkoo)\b/i

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(tag) ? 'rtl' : 'ltr'
}
