import { execFileSync } from 'node:child_process'
import type { ReadStream } from 'node:tty'

/** What a terminal sends for Ctrl-C where it makes no signal of it. */
const ctrlC = 3

/**
 * Calls `stop` each time somebody wants the program to end, and gives what lets go of the terminal. In a terminal the key itself is read: its signal would reach every
 * shell between us and the terminal, too, and the package manager would say that the command failed while it is still stopping.
 */
export function onCtrlC(stdin: ReadStream, stop: () => void): () => void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  if (!stdin.isTTY || !isInForeground()) return () => {}
  stdin.setRawMode(true)
  stdin.on('data', (keys: Buffer) => {
    if (keys.includes(ctrlC)) stop()
  })
  return () => {
    stdin.setRawMode(false)
    stdin.pause()
  }
}

/** In the background whoever touches the terminal is halted. Where it cannot be told, signals have to do. */
function isInForeground(): boolean {
  try {
    const [group, foreground] = execFileSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .split(/\s+/)
    return group !== undefined && group === foreground
  } catch {
    return false
  }
}
