import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { toEntry } from '../../apps/collector/src/ingest/entry.ts'
import { createFolding } from '../../apps/collector/src/fold/folding.ts'
import { uuidV7 } from '../../apps/collector/src/ingest/uuid.ts'
import { createOffsets } from '../../apps/collector/src/ingest/offsets.ts'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import type { LogEntry } from '../../apps/collector/src/store/log.ts'
import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'
import type { StoreAddress } from '../../apps/collector/src/store/address.ts'
import { openFoldStore, openStore } from '../../apps/collector/src/store/open.ts'
import { startServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import { databaseFile } from '../../apps/collector/src/store/sqlite/open.ts'
import { createAppend } from '../../apps/collector/src/store/sqlite/writer/append.ts'
import { cellsOf } from '../../apps/collector/src/store/sqlite/writer/cells.ts'
import content from '../../apps/demo/content/milepost.config.ts'
import { type Hits, shoot } from './cannon.ts'
import { eventsOf } from './events.ts'
import { makeProject } from './history.ts'
import { caughtUp, watchLag } from './watch-lag.ts'

const help = `Measures how much of a bare server's rate the collector keeps with everything on: check, dedupe, synchronous = FULL, fold.

  pnpm bench:ingest [--seconds 8] [--connections 50] [--repeat 1] [--steady 0] [--rate 20000] [--postgres] [--only events]

  --seconds      of each row; there are ten, and each warms up for two
  --repeat       how often bare server and collector are measured in turn; medians are told
  --steady       seconds for which a steady rate is sent, to see whether anything is refused and how far the fold stays behind; 0 leaves it out
  --rate         of it: events a second, 20 in a request
  --only         events: the rows of one and more a request; manifest: the row of a manifest; without it both
  --postgres     the same on a PostgreSQL server that is started for it, and that waits for the disk

Only shares within one run say something: the machine and whoever else uses it are in both. "Processor" is what the server's process used of it for an
event, or a GET (Linux).`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '50' },
    repeat: { type: 'string', default: '1' },
    steady: { type: 'string', default: '0' },
    rate: { type: 'string', default: '20000' },
    postgres: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const connections = Number(values.connections)
const sizes = [1, 20, 100]
const repeat = Array.from({ length: Number(values.repeat) })
const wants = (rows: 'events' | 'manifest') => (values.only ?? rows) === rows
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

interface Server {
  url: string
  /** Seconds of the processor used so far; nothing where the system does not tell. */
  processor(): number | undefined
  stop(): Promise<void>
}

async function start(args: string[], env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+(?=\s)/.exec((said += chunk.toString()))
      if (found) resolve(found[0])
    })
    void ended.then(() => reject(new Error(`${args[0]} ended`)))
  })
  return { url, processor: () => processorOf(child.pid ?? 0), stop: () => (child.kill('SIGTERM'), ended) }
}

const number = (value: number) => Math.round(value).toLocaleString('en').padStart(9)
const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6)

/** User and system time, in hundredths of a second as Linux tells them. */
function processorOf(pid: number): number | undefined {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number) as [number, number]
    return (user + system) / 100
  } catch {
    return undefined
  }
}

interface Measured extends Hits {
  /** Microseconds of the processor for one request. */
  processorUs: number
}

async function measured(server: Server, shot: Parameters<typeof shoot>[0]): Promise<Measured> {
  const before = server.processor()
  const hits = await shoot(shot)
  const after = server.processor()
  return { ...hits, processorUs: before === undefined || after === undefined ? Number.NaN : ((after - before) * 1e6) / (hits.perSecond * shot.seconds) }
}

/** A collector says where it is before its threads have loaded what they need, which takes seconds of processor on a busy machine. */
async function isStill(server: Server): Promise<void> {
  for (let looks = 0; looks < 40; looks++) {
    const before = server.processor()
    await setTimeout(250)
    if (before === undefined || (server.processor() ?? 0) - before < 0.03) return
  }
}

async function warmed(server: Server, shot: Omit<Parameters<typeof shoot>[0], 'seconds'>): Promise<Measured> {
  await isStill(server)
  await shoot({ ...shot, seconds: 2 })
  return measured(server, { ...shot, seconds })
}

function post(server: Server, batch: unknown[], writeKey = ''): Promise<Measured> {
  return warmed(server, { url: `${server.url}/v1/batch`, connections, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ writeKey, batch }) })
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

const middle = (all: Measured[]) =>
  Object.fromEntries((['perSecond', 'p50Ms', 'p99Ms', 'failed', 'processorUs'] as const).map((key) => [key, median(all.map((each) => each[key]))])) as unknown as Measured

function row(name: string, count: number, all: Measured[], bare?: Measured[]): void {
  const hits = middle(all)
  const share = bare ? ` ${percent(median(all.map(({ perSecond }, i) => perSecond / (bare[i]?.perSecond ?? Number.NaN))))} of bare` : ''
  const failed = hits.failed > 0 ? `   ${hits.failed} FAILED` : ''
  console.log(`${name.padEnd(29)}${number(hits.perSecond * count)} events/s   p50 ${hits.p50Ms} ms, p99 ${hits.p99Ms} ms, processor ${(hits.processorUs / count).toFixed(1)} us${share}${failed}`)
}

/** The same rows as the writer's thread writes, and nothing else: no HTTP, no checks, no fold, no other thread. */
async function rawInserts(folder: string, perTransaction: number): Promise<number> {
  const { file, project } = await makeProject(join(folder, `raw-${perTransaction}`))
  const db = connect(file, 'full')
  const { append } = createAppend(db)
  const reception = { project, receivedAt: Date.now(), trusted: false, small: true, offsets: createOffsets() }
  const write = db.transaction((entries: LogEntry[]) => append(project, cellsOf(entries)))
  const entries = eventsOf(perTransaction).map((event) => toEntry(event, reception) as LogEntry)
  let count = 0
  const endsAt = performance.now() + 2_000
  const startedAt = performance.now()
  while (performance.now() < endsAt) {
    const receivedAt = Date.now()
    write(entries.map((entry) => ({ ...entry, receivedAt, messageId: uuidV7(receivedAt) })))
    count += perTransaction
  }
  db.close()
  return (count * 1000) / (performance.now() - startedAt)
}

/** Where no collector runs any more: until the fold has caught up, so that the next row does not pay for the last. */
async function folded(address: StoreAddress): Promise<void> {
  const store = await openFoldStore(address)
  const folding = createFolding(store, Date.now)
  const startedAt = performance.now()
  while (await folding.step());
  store.close()
  const waited = (performance.now() - startedAt) / 1000
  if (waited > 1) console.log(`  ... ${waited.toFixed(1)} s until the fold had caught up`)
}

async function measure(folder: string): Promise<void> {
  console.log(`${connections} connections, ${seconds} s a row\n`)
  for (const size of wants('events') ? sizes : []) {
    const rate = await rawInserts(folder, size)
    console.log(`${`raw inserts, ${size} a commit`.padEnd(26)}${number(rate)} rows/s`)
  }
  const data = join(folder, 'milepost')
  const sqlite: StoreAddress = { kind: 'sqlite', folder: data }
  const { writeKey, project } = await makeInstallation(sqlite)
  const server = values.postgres ? await startServer({ durable: true }) : undefined
  try {
    const postgres = server && { kind: 'postgres' as const, urls: [`${server.url}/postgres`] }
    const postgresKey = postgres && (await makeInstallation(postgres)).writeKey
    await measureCollectors({ sqlite, writeKey, project: project.id, data, ...(postgres && { postgres, postgresKey }) })
  } finally {
    await server?.stop()
  }
}

async function makeInstallation(address: StoreAddress) {
  const store = await openStore(address)
  const created = await createProject(store.projects, Date.now, { name: 'Bench', origins: [], timeZone: 'Europe/Berlin' })
  await store.projects.publish(created.project.id, content, 'bench', 0)
  await store.close()
  return created
}

interface Installations {
  data: string
  sqlite: StoreAddress
  writeKey: string
  project: number
  postgres?: StoreAddress & { kind: 'postgres' }
  postgresKey?: string | undefined
}

function startMilepost(data: string, database = ''): Promise<Server> {
  return start([path('../../apps/collector/src/milepost.ts'), 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data, '--limits', 'off'], { DATABASE_URL: database })
}

async function measureCollectors(installations: Installations): Promise<void> {
  if (wants('events')) await measureEvents(installations)
  if (wants('manifest')) await measureManifest(installations)
  if (Number(values.steady) > 0) await measureSteady(installations)
}

async function measureEvents({ data, sqlite, writeKey, postgres, postgresKey }: Installations): Promise<void> {
  for (const size of sizes) {
    const [bareHits, hits, onPostgres]: [Measured[], Measured[], Measured[]] = [[], [], []]
    for (const _ of repeat) {
      const bare = await start([path('./bare-server.ts')])
      bareHits.push(await post(bare, eventsOf(size)))
      await bare.stop()
      const milepost = await startMilepost(data)
      hits.push(await post(milepost, eventsOf(size), writeKey))
      await milepost.stop()
      await folded(sqlite)
      if (!postgres) continue
      const other = await startMilepost(data, postgres.urls.join(' '))
      onPostgres.push(await post(other, eventsOf(size), postgresKey))
      await other.stop()
      await folded(postgres)
    }
    row(`bare Hono, ${size} a request`, size, bareHits)
    row(`Milepost, ${size} a request`, size, hits, bareHits)
    if (postgres) row(`on PostgreSQL, ${size} a request`, size, onPostgres, bareHits)
  }
}

async function measureManifest({ data, writeKey }: Installations): Promise<void> {
  const [bareHits, hits]: [Measured[], Measured[]] = [[], []]
  for (const _ of repeat) {
    const bare = await start([path('./bare-server.ts')])
    bareHits.push(await warmed(bare, { url: `${bare.url}/`, connections }))
    await bare.stop()
    const milepost = await startMilepost(data)
    const url = `${milepost.url}/v1/manifests/${writeKey}`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    hits.push(await warmed(milepost, { url, connections, headers: { 'if-none-match': etag } }))
    await milepost.stop()
  }
  row('bare Hono, a GET', 1, bareHits)
  row('Milepost, manifest 304', 1, hits, bareHits)
}

async function measureSteady({ data, writeKey, project }: Installations): Promise<void> {
  const milepost = await startMilepost(data)
  const batch = eventsOf(20)
  const shot = { url: `${milepost.url}/v1/batch`, connections, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ writeKey, batch }) } as const
  await shoot({ ...shot, seconds: 3 })
  await caughtUp(join(data, databaseFile), project)
  const lag = watchLag(join(data, databaseFile), project)
  const steady = await shoot({ ...shot, seconds: Number(values.steady), rate: Number(values.rate) / 20 })
  const { p50, p99, max } = lag.stop()
  console.log(`${`steady, ${values.rate} wanted`.padEnd(26)}${number(steady.perSecond * 20)} events/s for ${values.steady} s   p50 ${steady.p50Ms} ms, p99 ${steady.p99Ms} ms, ${steady.failed} refused or failed`)
  console.log(`  the fold stayed behind by ${p50} ms in the middle, p99 ${p99} ms, ${max} ms at most`)
  await milepost.stop()
}

if (values.help) console.log(help)
else if (values.only !== undefined && !['events', 'manifest'].includes(values.only)) throw new Error(`--only is events or manifest, not ${values.only}`)
else {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
  try {
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
