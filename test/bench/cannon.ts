import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

export interface Shot {
  url: string
  seconds: number
  connections: number
  method?: 'GET' | 'POST'
  body?: string
  headers?: Record<string, string>
  /** Requests a second in all; as many as go where it is left out. */
  rate?: number
}

export interface Hits {
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers by their status class; everything that is no 2xx or 304 is a fault of the measurement. */
  failed: number
}

const bin = createRequire(import.meta.url).resolve('autocannon/autocannon.js')

/** Load from a process of its own. https://github.com/mcollina/autocannon */
export async function shoot({ url, seconds, connections, method = 'GET', body, headers = {}, rate }: Shot): Promise<Hits> {
  const args = ['--json', '--no-progress', '-c', String(connections), '-d', String(seconds), '-m', method]
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}=${value}`)
  if (body !== undefined) args.push('-b', body)
  if (rate !== undefined) args.push('-R', String(rate))
  const child = spawn(process.execPath, [bin, ...args, url], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`autocannon ended with ${code}: ${complaints}`)
  const { requests, latency, errors, timeouts, statusCodeStats = {} } = JSON.parse(text) as {
    requests: { average: number }
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    statusCodeStats?: Record<string, { count: number }>
  }
  const bad = Object.entries(statusCodeStats).filter(([status]) => !status.startsWith('2') && status !== '304')
  return { perSecond: requests.average, p50Ms: latency.p50, p99Ms: latency.p99, failed: errors + timeouts + bad.reduce((sum, [, { count }]) => sum + count, 0) }
}
