import type { ChildProcess } from 'node:child_process'
import { within } from './within.ts'

export const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** Asks it to end, and waits until it has. One that does not is killed, which is an error. */
export async function endProcess(name: string, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await within(`the end of ${name} after SIGTERM`, ended).catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
}
