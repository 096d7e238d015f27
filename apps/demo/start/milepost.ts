import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const bin = new URL('../../collector/src/milepost.ts', import.meta.url).pathname

/** Runs one `milepost` command to its end and gives what it printed. */
export function milepost(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let complaints = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (complaints += chunk))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve(out)
      else reject(new Error(`milepost ${args[0]} ${args[1] ?? ''} ended with exit code ${code}: ${complaints || out}`))
    })
  })
}

/** Starts a server of ours and waits until it answers; its lines go on to our own output, marked with its name. */
export async function startServer(name: string, command: string[], answersAt: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  let ended: number | null | undefined
  let lastWords = ''
  child.on('exit', (code) => (ended = code))
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lastWords = line
      if (process.env.MILEPOST_VERBOSE) console.log(`${name}: ${line}`)
    })
  const giveUpAt = Date.now() + 30_000
  while (Date.now() < giveUpAt) {
    if (ended !== undefined) throw new Error(lastWords || `${name} ended with exit code ${ended}`)
    try {
      if ((await fetch(answersAt)).ok) return child
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`${name} did not answer at ${answersAt} within 30 seconds`)
}
