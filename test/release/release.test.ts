import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../harness/free-port.ts'
import { eventually } from '../harness/product.ts'

const root = new URL('../..', import.meta.url).pathname

const content = `
import { defineHost } from '@milepost/contract/define'
const acme = defineHost({ locales: ['en'], events: { 'Board Created': { template: 'string' } } })
const { defineChecklist, event } = acme
export default acme.defineContent({
  experiences: [
    defineChecklist({
      id: 'start',
      name: 'Start',
      title: { en: 'Get going' },
      tasks: [{ id: 'board', title: { en: 'Make a board' }, doneWhen: event('Board Created') }],
    }),
  ],
})
`
const host = `
import { createClient } from '@milepost/sdk'
import { createHeadless } from '@milepost/sdk/headless'
import { MilepostProvider } from '@milepost/sdk/react'
const client = createClient({ writeKey: 'pk_example', url: 'http://localhost:4400' })
client.track('Board Created', { template: 'sprint' })
export { createHeadless, MilepostProvider }
`

/** A company's own repository, which has nothing of ours but the packed packages. */
describe('the released packages', () => {
  const own = mkdtempSync(join(tmpdir(), 'milepost-own-'))
  const packed = join(own, 'packed')
  const env = { ...process.env, MILEPOST_DATA: join(own, 'data') }
  const inOwn = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: own, encoding: 'utf8', stdio: 'pipe', env })
  const milepost = (...args: string[]) => inOwn(process.execPath, 'node_modules/@milepost/collector/lib/milepost.js', ...args)
  let collector: ChildProcess | undefined

  beforeAll(() => {
    mkdirSync(packed)
    execFileSync('npx', ['-y', 'pnpm@10', 'release', '--pack-destination', packed], { cwd: root, stdio: 'pipe' })
    const files = Object.fromEntries(readdirSync(packed).map((file) => [`@milepost/${/^milepost-(\w+)-/.exec(file)![1]}`, `file:packed/${file}`]))
    const dependencies = { ...files, '@types/react': '^19.2.0', react: '^19.3.1' }
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name: 'own', private: true, type: 'module', dependencies, pnpm: { overrides: files } }))
    writeFileSync(join(own, 'milepost.config.ts'), content)
    writeFileSync(join(own, 'host.ts'), host)
    inOwn('npx', '-y', 'pnpm@10', 'install', '--prefer-offline', '--ignore-workspace', '--ignore-scripts')
    // Half a minute, where nothing else needs the machine.
  }, 300_000)
  afterAll(async () => {
    if (collector?.exitCode === null) {
      const exit = new Promise((resolve) => collector?.once('exit', resolve))
      collector.kill('SIGTERM')
      await exit
    }
    rmSync(own, { recursive: true, force: true })
  })

  it('type content and the kit for a strict compiler, which finds what is misspelt and nothing else', () => {
    writeFileSync(join(own, 'misspelt.ts'), content.replace("event('Board Created')", "event('Bored Created')"))
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--allowImportingTsExtensions', '--target', 'es2024', '--lib', 'es2024,dom', 'milepost.config.ts', 'host.ts', 'misspelt.ts']
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), options, { cwd: own, encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stdout.match(/^\S+(?=\(\d+,\d+\): error)/gm)).toEqual(['misspelt.ts'])
    expect(stdout).toContain('Bored Created')
  })

  it('bring a collector that serves what browsers load, and takes pushed content', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { secretKey, writeKey } = JSON.parse(milepost('project', 'create', 'Own', '--json')) as { secretKey: string; writeKey: string }
    collector = spawn(process.execPath, ['node_modules/@milepost/collector/lib/milepost.js', 'serve', '--port', new URL(url).port], { cwd: own, stdio: 'pipe', env })
    let said = ''
    for (const stream of [collector.stdout, collector.stderr]) stream?.on('data', (chunk) => (said += chunk))
    await eventually(() => fetch(`${url}/healthz`).then(({ status }) => status, () => 0), (status) => status === 200)
    expect(milepost('push', 'milepost.config.ts', '--url', url, '--key', secretKey)).toContain('Published release 1')
    for (const path of ['/sdk/milepost.js', '/']) expect((await fetch(url + path)).status).toBe(200)
    const batch = [{ type: 'track', event: 'Board Created', userId: 'u1', messageId: 'm1', timestamp: new Date().toISOString() }]
    expect((await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) })).status).toBe(200)
    const people = () => fetch(`${url}/api/people`, { headers: { authorization: `Bearer ${secretKey}` } }).then((answer) => answer.json() as Promise<{ items: unknown[] }>)
    await eventually(people, ({ items }) => items.length === 1)
    expect(said).not.toMatch(/error/i)
  })
})
