import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endProcess } from './end-process.ts'
import { patience } from './patience.ts'
import { within } from './within.ts'

const root = new URL('../..', import.meta.url).pathname
const bin = join(root, 'apps/collector/src/milepost.ts')

export interface Collector {
  url: string
  writeKey: string
  secretKey: string
  stop: () => Promise<void>
}

/** A collector process of its own, on a free port and with an empty folder, that has published one content file for the pages of `origins`. */
export async function startCollector({ origins, content, sdk }: { origins: string[]; content: string; sdk: string }): Promise<Collector> {
  const data = mkdtempSync(join(tmpdir(), 'milepost-collector-'))
  let server: ChildProcess | undefined
  const stop = async () => {
    if (server) await endProcess('milepost serve', server)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const named = origins.flatMap((origin) => ['--origin', origin])
    const keys = JSON.parse(await command(['project', 'create', 'Test', ...named, '--data', data, '--json'])) as Pick<Collector, 'writeKey' | 'secretKey'>
    server = spawn(process.execPath, [bin, 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data, '--sdk', sdk], { stdio: ['ignore', 'pipe', 'inherit'] })
    const url = await within('milepost serve to listen', addressOf(server), patience.startWithinMs)
    await command(['push', content, '--url', url, '--key', keys.secretKey])
    return { url, ...keys, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Runs one `milepost` command to its end. */
async function command(args: string[]): Promise<string> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<string>((resolve, reject) => {
    let output = ''
    let complaints = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (complaints += chunk))
    child.on('error', reject)
    // Not on `exit`: its last output may still be on its way then.
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`milepost ${args[0]} ended with exit code ${code}: ${complaints}`))))
  })
  try {
    return await within(`milepost ${args.join(' ')} to end`, ended, patience.startWithinMs)
  } finally {
    child.kill()
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`milepost serve ended with exit code ${code} before it listened`)))
    createInterface({ input: server.stdout! }).on('line', (line) => {
      const url = /listens on (\S+)/.exec(line)?.[1]
      if (url) resolve(url)
    })
  })
}
