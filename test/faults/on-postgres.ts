import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { connect } from '../../apps/collector/src/store/postgres/connect.ts'
import { unpackMessageId } from '../../apps/collector/src/store/postgres/message-id.ts'
import { openPostgresStore } from '../../apps/collector/src/store/postgres/postgres.ts'
import { startServer, type TestServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import { type CollectorProcess, type Found, startProcess } from './collector.ts'
import { until } from './fault.ts'

/** A PostgreSQL server that waits for its disk, with a database, and collectors on it. */
export interface OnPostgres {
  server: TestServer
  url: string
  addProject(name: string): Promise<string>
  start(): Promise<CollectorProcess>
  inspect(): Promise<Found>
  /** The process that folds, 0 where none does; and all that would. */
  folds(): Promise<{ leader: number; ready: number[] }>
  /** As the power goes, and comes again. */
  crash(): Promise<void>
}

export async function onPostgres(work: (world: OnPostgres) => Promise<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
  const server = await startServer({ durable: true })
  const url = `${server.url}/postgres`

  async function ask<Row extends object>(sql: string): Promise<Row[]> {
    const client = await connect(url, { durable: false })
    try {
      return (await client.query<Row>(sql)).rows
    } finally {
      await client.end()
    }
  }

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
    async inspect() {
      const logged = await ask<{ id: Buffer }>('select message_id as id from message order by project, seq')
      const [counts] = await ask<{ folded: number; left: number }>(`
        select (select count(*) from timeline t join project p on p.id = t.project and p.generation = t.generation) as folded,
          (select count(*) from message m where not exists (
            select 1 from fold f join project p on p.id = f.project and p.generation = f.generation where f.project = m.project and f.seq >= m.seq)) as "left"`)
      return { logged: logged.map(({ id }) => unpackMessageId(id)), folded: counts?.folded ?? 0, isFolded: counts?.left === 0, integrity: 'ok' }
    },
    async folds() {
      const rows = await ask<{ name: string; leads: boolean }>(`
        select application_name as name, exists (select 1 from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.granted) as leads
        from pg_stat_activity a where application_name like 'milepost fold %'`)
      const processOf = ({ name }: { name: string }) => Number(name.split(' ').at(-1))
      return { leader: rows.filter(({ leads }) => leads).map(processOf)[0] ?? 0, ready: rows.map(processOf) }
    },
    async crash() {
      process.kill(server.pid(), 'SIGKILL')
      // Its other processes notice, and let go of the memory that they share, before another server may start.
      await until(() => server.restart().then(() => true, () => false), 'the server starts again')
    },
  }
  try {
    return await work(world)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
