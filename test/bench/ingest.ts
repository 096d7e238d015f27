import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { messageTypes } from '@milepost/contract'
import { toEntry } from '../../apps/collector/src/ingest/entry.ts'
import { createFolding } from '../../apps/collector/src/fold/folding.ts'
import { createOffsets } from '../../apps/collector/src/ingest/offsets.ts'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import type { LogEntry } from '../../apps/collector/src/store/log.ts'
import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'
import { openFoldStore } from '../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { databaseFile } from '../../apps/collector/src/store/sqlite/open.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import { createAppend } from '../../apps/collector/src/store/sqlite/writer/append.ts'
import content from '../../apps/demo/content/milepost.config.ts'
import { type Hits, shoot } from './cannon.ts'
import { eventsOf } from './events.ts'
import { makeProject } from './history.ts'

const help = `Measures how much of a bare server's rate the collector keeps with everything on: check, dedupe, synchronous = FULL, fold.

  pnpm bench:ingest [--seconds 8] [--connections 50]

  --seconds      of each row; there are ten, and each warms up for two`

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '8' }, connections: { type: 'string', default: '50' }, help: { type: 'boolean', default: false } },
})
const seconds = Number(values.seconds)
const connections = Number(values.connections)
const sizes = [1, 20, 100]
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

interface Server {
  url: string
  stop(): Promise<void>
}

async function start(...args: string[]): Promise<Server> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+(?=\s)/.exec((said += chunk.toString()))
      if (found) resolve(found[0])
    })
    void ended.then(() => reject(new Error(`${args[0]} ended`)))
  })
  return { url, stop: () => (child.kill('SIGTERM'), ended) }
}

const number = (value: number) => Math.round(value).toLocaleString('en').padStart(9)
const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6)

async function post(server: Server, batch: unknown[], writeKey = ''): Promise<Hits> {
  const shot = { url: `${server.url}/v1/batch`, connections, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ writeKey, batch }) } as const
  await shoot({ ...shot, seconds: 2 })
  return shoot({ ...shot, seconds })
}

function row(name: string, count: number, hits: Hits, bare?: Hits): void {
  const share = bare ? ` ${percent(hits.perSecond / bare.perSecond)} of bare` : ''
  const failed = hits.failed > 0 ? `   ${hits.failed} FAILED` : ''
  console.log(`${name.padEnd(26)}${number(hits.perSecond * count)} events/s   p50 ${hits.p50Ms} ms, p99 ${hits.p99Ms} ms${share}${failed}`)
}

/** The same rows as the writer's thread writes, without HTTP, checks or fold. */
async function rawInserts(folder: string, perTransaction: number): Promise<number> {
  const { file, project } = await makeProject(join(folder, `raw-${perTransaction}`))
  const db = connect(file, 'full')
  const { append } = createAppend(db, messageTypes)
  const reception = { project, receivedAt: Date.now(), trusted: false, small: true, offsets: createOffsets() }
  const write = db.transaction((entries: LogEntry[]) => append(project, entries))
  const events = eventsOf(perTransaction)
  let count = 0
  const endsAt = performance.now() + 2_000
  const startedAt = performance.now()
  while (performance.now() < endsAt) {
    write(events.map((event) => toEntry(event, { ...reception, receivedAt: Date.now() }) as LogEntry))
    count += perTransaction
  }
  db.close()
  return (count * 1000) / (performance.now() - startedAt)
}

/** Until the fold has caught up, so that the next row does not pay for the last. */
async function folded(data: string): Promise<void> {
  const store = openFoldStore(join(data, databaseFile))
  const folding = createFolding(store, Date.now)
  const startedAt = performance.now()
  while (await folding.step());
  store.close()
  const waited = (performance.now() - startedAt) / 1000
  if (waited > 1) console.log(`  ... ${waited.toFixed(1)} s until the fold had caught up`)
}

async function measure(folder: string): Promise<void> {
  console.log(`${connections} connections, ${seconds} s a row\n`)
  for (const size of sizes) {
    const rate = await rawInserts(folder, size)
    console.log(`${`raw inserts, ${size} a commit`.padEnd(26)}${number(rate)} rows/s`)
  }
  const data = join(folder, 'milepost')
  const store = openSqliteStore(data)
  const { writeKey, project } = await createProject(store.projects, Date.now, { name: 'Bench', origins: [], timeZone: 'Europe/Berlin' })
  await store.projects.publish(project.id, content, 'bench', 0)
  await store.close()

  for (const size of sizes) {
    const bare = await start(path('./bare-server.ts'))
    const bareHits = await post(bare, eventsOf(size))
    await bare.stop()
    row(`bare Hono, ${size} a request`, size, bareHits)
    const milepost = await start(path('../../apps/collector/src/milepost.ts'), 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data, '--limits', 'off')
    row(`Milepost, ${size} a request`, size, await post(milepost, eventsOf(size), writeKey), bareHits)
    await milepost.stop()
    await folded(data)
  }

  const bare = await start(path('./bare-server.ts'))
  const bareHits = await shoot({ url: `${bare.url}/`, connections, seconds })
  await bare.stop()
  row('bare Hono, a GET', 1, bareHits)
  const milepost = await start(path('../../apps/collector/src/milepost.ts'), 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data, '--limits', 'off')
  const url = `${milepost.url}/v1/manifests/${writeKey}`
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  row('Milepost, manifest 304', 1, await shoot({ url, connections, seconds, headers: { 'if-none-match': etag } }), bareHits)
  await milepost.stop()
}

if (values.help) console.log(help)
else {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
  try {
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
