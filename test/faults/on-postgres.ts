import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { connect } from '../../apps/collector/src/store/postgres/connect.ts'
import { unpackMessageId } from '../../apps/collector/src/store/postgres/message-id.ts'
import { openPostgresStore } from '../../apps/collector/src/store/postgres/postgres.ts'
import { startServer, type TestServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import { urlOf } from '../../apps/collector/src/store/postgres/test-store.fixture.ts'
import { type CollectorProcess, type Found, type Progress, progressSql, startProcess } from './collector.ts'
import { until } from './fault.ts'

/** A PostgreSQL server that waits for its disk, with a database, and collectors on it. */
export interface OnPostgres {
  server: TestServer
  url: string
  addProject(name: string): Promise<string>
  start(): Promise<CollectorProcess>
  progress(): Promise<Progress>
  inspect(): Promise<Found>
  /** The process that folds, 0 where none does; and all that would. */
  folds(): Promise<{ leader: number; ready: number[] }>
  /** Like a power cut, after which the server starts again. */
  crash(): Promise<void>
}

async function askAt<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = await connect(url, { durable: false })
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Cheap enough to be asked again and again while the fold works. */
export async function progressOnPostgres(url: string): Promise<Progress> {
  const [counts] = await askAt<{ folded: number; left: number }>(url, `select (${progressSql.folded}) as folded, (${progressSql.left}) as "left"`)
  return { folded: counts?.folded ?? 0, isFolded: counts?.left === 0 }
}

export async function inspectPostgres(url: string): Promise<Found> {
  const logged = await askAt<{ id: Buffer }>(url, 'select message_id as id from message order by project, seq')
  const [counts] = await askAt<{ folded: number }>(url, progressSql.folded)
  return { logged: logged.map(({ id }) => unpackMessageId(id)), folded: counts?.folded ?? 0, integrity: 'ok' }
}

/** Starts a killed server again, which it refuses until its other processes have noticed and released their shared memory. */
export function startAgain(server: TestServer): Promise<void> {
  return until(() => server.restart().then(() => true, () => false), 'the server starts again')
}

export async function onPostgres(work: (world: OnPostgres) => Promise<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
  const server = await startServer({ durable: true })
  const url = urlOf(server.url, 'postgres')

  const world: OnPostgres = {
    server,
    url,
    async addProject(name) {
      const store = await openPostgresStore(url)
      try {
        return (await createProject(store.projects, Date.now, { name, origins: [], timeZone: 'UTC' })).writeKey
      } finally {
        await store.close()
      }
    },
    start: () => startProcess(folder, url),
    progress: () => progressOnPostgres(url),
    inspect: () => inspectPostgres(url),
    async folds() {
      const rows = await askAt<{ name: string; leads: boolean }>(url, `
        select application_name as name, exists (select 1 from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.granted) as leads
        from pg_stat_activity a where application_name like 'milepost fold %'`)
      const processOf = ({ name }: { name: string }) => Number(name.split(' ').at(-1))
      return { leader: rows.filter(({ leads }) => leads).map(processOf)[0] ?? 0, ready: rows.map(processOf) }
    },
    async crash() {
      process.kill(server.pid(), 'SIGKILL')
      await startAgain(server)
    },
  }
  try {
    return await work(world)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
