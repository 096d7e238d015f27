import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import { urlOf } from '../../apps/collector/src/store/postgres/test-store.fixture.ts'
import { hasEnded } from '../harness/end-process.ts'
import { freePort } from '../harness/free-port.ts'
import { patience } from '../harness/patience.ts'
import { eventually, type Product, startProduct } from '../harness/product.ts'
import { within } from '../harness/within.ts'

const root = new URL('../..', import.meta.url).pathname

/** The lines of the shell blocks of a README, without comments. */
function commandsOf(readme: string): string[] {
  const text = readFileSync(join(root, readme), 'utf8')
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap((block) => block[1]!.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean)
}

interface Ended {
  code: number | null
  output: string
}

/** In a process group of its own, so that what a command started ends with it. */
function start(command: string, env: Record<string, string> = {}): { child: ChildProcess; output: () => string; ended: Promise<Ended> } {
  const child = spawn('sh', ['-c', command], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })))
  return { child, output: () => output, ended }
}

/** How a clone calls the program, and how a machine where it is installed does as the user of its service. */
const ours = /(^|(?<= ))((npx -y )?pnpm(@10)?|sudo -u milepost) milepost\b/

const isServing = (command: string) => / (serve|start)\b/.test(command)

describe('the commands of the READMEs', () => {
  let product: Product
  let database: TestServer
  const scratch = mkdtempSync(join(tmpdir(), 'milepost-readme-'))
  beforeAll(async () => {
    product = await startProduct({ empty: true })
    database = await startServer({ durable: false })
  })
  afterAll(async () => {
    await product?.stop()
    await database?.stop()
    rmSync(scratch, { recursive: true, force: true })
  })

  /** The README's example folders and keys replaced by those of this run, and `pnpm milepost` by what it runs, which saves pnpm's install check. */
  function here(command: string): string {
    return command
      .replaceAll('/var/lib/milepost', product.data)
      .replaceAll(/(\/var)?\/backups(\/milepost)?(?=\/)/g, scratch)
      .replaceAll('http://localhost:4400', product.collectorUrl)
      .replace('postgres://db.internal/milepost', urlOf(database.url, 'postgres'))
      .replaceAll('sk_...', product.secretKey)
      .replace(/ (content|milepost\.config)\.ts\b/, ' apps/demo/content/milepost.config.ts')
      .replace(ours, `${process.execPath} apps/collector/src/milepost.ts`)
  }

  const once = ['README.md', 'apps/collector/README.md', 'apps/collector/docs/operation.md'].flatMap((readme) =>
    commandsOf(readme)
      .filter((command) => ours.test(command) && !isServing(command))
      .map((command) => [readme, command] as const),
  )

  it('are there to be run', () => {
    expect(once.length).toBeGreaterThan(3)
    expect(commandsOf('README.md')).toEqual(expect.arrayContaining(['npx -y pnpm@10 start', 'npx -y pnpm@10 test']))
  })

  it.each(once)('%s: %s', async (_, command) => {
    const { code, output } = await start(here(command), { MILEPOST_DATA: product.data, MILEPOST_URL: product.collectorUrl }).ended
    expect(code, output).toBe(0)
    expect(output).toMatch(/\S/)
  })

  it('npx -y pnpm@10 start, on ports and in a folder set by the environment', async () => {
    const [port, demoPort] = [await freePort(), await freePort()]
    const running = start('npx -y pnpm@10 start --empty', {
      MILEPOST_PORT: String(port),
      MILEPOST_DEMO_PORT: String(demoPort),
      MILEPOST_DATA: join(scratch, 'data'),
    })
    try {
      await eventually(async () => running.output(), (output) => output.includes('Open this first') || hasEnded(running.child), patience.startWithinMs)
      expect(running.output()).toContain(`http://localhost:${port}`)
      expect((await fetch(`http://localhost:${demoPort}`)).status).toBe(200)
      expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
    } finally {
      if (!hasEnded(running.child)) process.kill(-running.child.pid!, 'SIGTERM')
      await within('the end of start', running.ended)
    }
    await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow()
  })
})
