import { vi } from 'vitest'
import { runCommand } from './program.ts'

export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a command line in this process, as if in that folder: a process of its own takes half a second to begin. */
export async function ranIn(folder: string, words: string[], env: Record<string, string> = {}): Promise<Ran> {
  const ran: Ran = { code: 0, out: '', err: '' }
  const hear = (stream: 'out' | 'err') => (text: unknown) => {
    ran[stream] += String(text)
    return true
  }
  const listeners = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
    vi.spyOn(console, 'log').mockImplementation((line) => void (ran.out += `${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void (ran.err += `${line}\n`)),
  ]
  const before = process.cwd()
  process.chdir(folder)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    ran.code = await runCommand(words)
  } finally {
    vi.unstubAllEnvs()
    process.chdir(before)
    for (const listener of listeners) listener.mockRestore()
  }
  return ran
}
