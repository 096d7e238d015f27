import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Content } from '@milepost/contract'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { noLimits } from '../../apps/collector/src/access/limits.ts'
import { startCollector } from '../../apps/collector/src/serve.ts'
import type { Patience } from '../../apps/collector/src/serve.ts'
import { connect, databaseFile, type Sqlite } from '../../apps/collector/src/store/sqlite/connect.ts'
import { unpackMessageId } from '../../apps/collector/src/store/sqlite/message-id.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import { hasEnded } from '../harness/end-process.ts'

const bin = fileURLToPath(new URL('../../apps/collector/src/milepost.ts', import.meta.url))

/** A data folder with a project, gone when the work is done. */
export async function inData(work: (data: string, writeKey: string) => Promise<string>): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
  try {
    return await work(data, await addProject(data, 'First'))
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** @returns its write key. */
export async function addProject(data: string, name: string, content?: Content): Promise<string> {
  const store = await openSqliteStore(data)
  try {
    const { writeKey, project } = await createProject(store.projects, Date.now, { name, origins: [], timeZone: 'UTC' })
    if (content) await store.projects.publish(project.id, content, name, 0)
    return writeKey
  } finally {
    await store.close()
  }
}

export interface CollectorProcess {
  pid: number
  url: string
  /** Its process has ended, for whatever reason. */
  isGone(): boolean
  /** Like a power cut: SIGKILL. */
  kill(): Promise<void>
  /** Like an operator: SIGTERM. */
  stop(): Promise<void>
}

/**
 * The collector as operators run it.
 * @param database a PostgreSQL server's address, instead of the folder
 * @param env of the process, besides this one's
 */
export async function startProcess(data: string, database = '', env: Record<string, string> = {}): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--limits', 'off'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: database, ...env },
  })
  // Where a test fails, nobody else ends the process.
  const endToo = () => child.kill('SIGKILL')
  process.once('exit', endToo)
  const ended = new Promise<void>((resolve) => child.once('exit', () => (process.off('exit', endToo), resolve())))
  const end = (signal: NodeJS.Signals) => (child.kill(signal), ended)
  return { pid: child.pid ?? 0, url: await addressOf(child), isGone: () => hasEnded(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Resolves to the address it prints. Its output is swallowed (it complains of faults made on purpose), and only told where it does not start. */
function addressOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2_000)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/\S+(?=\s)/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('close', (code) => reject(new Error(`the collector ended with ${code} before it listened: ${complaints}`)))
  })
}

/** The collector in this process, on a free port. */
export async function inCollector<Result>(
  data: string,
  { maxBytes, patience }: { maxBytes?: number; patience?: Patience },
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const store = await openSqliteStore(data, { maxBytes })
  const running = await startCollector({ store, port: 0, host: '127.0.0.1', files: { sdk: data, dashboard: data }, limits: noLimits, ...(patience && { patience }) })
  try {
    return await work(running.url)
  } finally {
    await running.stop()
  }
}

export interface Progress {
  /** Messages in the derived rows that are read. */
  folded: number
  /** Everything in the log is in the derived rows. */
  isFolded: boolean
}

export interface Found {
  /** Message ids in the log, in its order. */
  logged: string[]
  folded: number
  /** What SQLite says of its own pages. */
  integrity: string
}

/** How many messages are folded, and how many wait to be: both stores understand it. */
export const progressSql = {
  folded: 'select count(*) as folded from timeline t join project p on p.id = t.project and p.generation = t.generation',
  left: `
    select count(*) as "left" from message m where not exists (
      select 1 from fold f join project p on p.id = f.project and p.generation = f.generation where f.project = m.project and f.seq >= m.seq)`,
}

/** Cheap enough to be asked again and again while the fold works. */
export function progressOf(data: string): Progress {
  return inDatabase(data, (db) => {
    const count = (sql: string) => Number(db.prepare(sql).pluck().get())
    return { folded: count(progressSql.folded), isFolded: count(progressSql.left) === 0 }
  })
}

export function inspect(data: string): Found {
  return inDatabase(data, (db) => ({
    logged: (db.prepare('select message_id from message order by seq').pluck().all() as (Buffer | string)[]).map(unpackMessageId),
    folded: Number(db.prepare(progressSql.folded).pluck().get()),
    integrity: String(db.pragma('quick_check', { simple: true })),
  }))
}

function inDatabase<Result>(data: string, ask: (db: Sqlite) => Result): Result {
  const db = connect(join(data, databaseFile))
  try {
    return ask(db)
  } finally {
    db.close()
  }
}
