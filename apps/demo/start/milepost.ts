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

/**
 * Starts a server of ours and waits until it says itself that it listens: whatever answers on its port may be another program.
 * Its lines go on to our own output, marked with its name.
 * @param ready words of the line it says once it listens
 */
export function startServer(name: string, command: string[], ready: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let lastWords = ''
    const patience = setTimeout(() => {
      child.kill()
      reject(new Error(`${name} did not listen within 30 seconds`))
    }, 30_000)
    child.once('error', reject)
    // After its last line was read.
    child.once('close', (code) => {
      clearTimeout(patience)
      reject(new Error(lastWords || `${name} ended with exit code ${code}`))
    })
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lastWords = line
        if (process.env.MILEPOST_VERBOSE) console.log(`${name}: ${line}`)
        if (!line.includes(ready)) return
        clearTimeout(patience)
        resolve(child)
      })
  })
}
