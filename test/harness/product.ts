import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcess, hasEnded } from './end-process.ts'
import { freePort } from './free-port.ts'
import { patience } from './patience.ts'

const root = new URL('../..', import.meta.url).pathname

export interface Product {
  collectorUrl: string
  demoUrl: string
  /** The folder of its database. */
  data: string
  writeKey: string
  secretKey: string
  email: string
  password: string
  /** What `start` printed. */
  output: () => string
  /** A GET of the read API with the secret key, parsed. */
  api: <Answer>(path: string) => Promise<Answer>
  stop: () => Promise<void>
}

/** The product as a newcomer starts it: the README's command, its own ports, an empty data folder. */
export async function startProduct({ empty = false, data = mkdtempSync(join(tmpdir(), 'milepost-product-')) } = {}): Promise<Product> {
  const port = await freePort()
  const demoPort = await freePort()
  const args = ['--port', String(port), '--demo-port', String(demoPort), '--data', data, ...(empty ? ['--empty'] : [])]
  const child = spawn(process.execPath, ['apps/demo/start/start.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const stop = async () => {
    await endProcess('start', child)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await eventually(async () => output, (said) => said.includes('Open this first') || hasEnded(child), empty ? patience.startWithinMs : patience.historyWithinMs)
    if (hasEnded(child)) throw new Error(`start ended with exit code ${child.exitCode}: ${output}`)
  } catch (error) {
    await stop()
    throw error
  }
  const demo = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as Pick<Product, 'writeKey' | 'secretKey' | 'email' | 'password'>
  const collectorUrl = `http://localhost:${port}`
  return {
    ...demo,
    data,
    collectorUrl,
    demoUrl: `http://localhost:${demoPort}`,
    output: () => output,
    api: async <Answer>(path: string) => {
      const signal = AbortSignal.timeout(patience.answerWithinMs)
      const response = await fetch(`${collectorUrl}${path}`, { headers: { authorization: `Bearer ${demo.secretKey}` }, signal })
      if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`)
      return (await response.json()) as Answer
    },
    stop,
  }
}

/** Asks again until the answer satisfies, at most so long; the last answer is in the error. */
export async function eventually<Value>(ask: () => Promise<Value>, satisfies: (value: Value) => boolean, withinMs: number = patience.answerWithinMs): Promise<Value> {
  const giveUpAt = Date.now() + withinMs
  for (;;) {
    const value = await ask()
    if (satisfies(value)) return value
    if (Date.now() > giveUpAt) throw new Error(`not so within ${withinMs} ms, the last was ${JSON.stringify(value)?.slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
