import { parseArgs } from 'node:util'
import { createFolding } from '../../apps/collector/src/fold/folding.ts'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { openFoldStore, openStore } from '../../apps/collector/src/store/open.ts'
import { connect } from '../../apps/collector/src/store/postgres/connect.ts'
import { monthsFrom } from '../../apps/collector/src/store/postgres/log/partitions.ts'
import { startServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import content from '../../apps/demo/content/milepost.config.ts'
import { historyEntries } from './history.ts'

const help = `Puts the demo's history into PostgreSQL, and says what a message takes there, and what so many a month would.

  pnpm bench:growth [--visitors 1400] [--month 1000000000]

  --visitors  size of the history; 1400 as in pnpm start
  --month     messages a month that are reckoned with`

const { values } = parseArgs({
  options: { visitors: { type: 'string', default: '1400' }, month: { type: 'string', default: '1000000000' }, help: { type: 'boolean', default: false } },
})
/** Messages in one append, as a busy collector gathers them. */
const groupSize = 2_000

const shown = (count: number) => Math.round(count).toLocaleString('en')

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function measure(visitors: number, month: number): Promise<void> {
  const server = await startServer({ durable: true })
  const address = { kind: 'postgres' as const, urls: [`${server.url}/postgres`] }
  const store = await openStore(address)
  const client = await connect(address.urls[0] as string, { durable: true })
  try {
    const { project } = await createProject(store.projects, Date.now, { name: 'Growth', origins: [], timeZone: 'Europe/Berlin' })
    await store.projects.publish(project.id, content, 'content', 0)
    const entries = historyEntries(project.id, Date.now(), visitors)
    const { rows: versions } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    const bytes = entries.reduce((sum, { body }) => sum + body.length, 0) / entries.length
    console.log(`${new Date().toISOString().slice(0, 16)}Z, PostgreSQL ${versions[0]?.version}: ${shown(entries.length)} messages of ${shown(bytes)} bytes of JSON besides their columns\n`)

    const writtenMs = await timed(async () => {
      for (let at = 0; at < entries.length; at += groupSize) await store.log.append(project.id, entries.slice(at, at + groupSize))
    })
    const folds = await openFoldStore(address)
    const folding = createFolding(folds, Date.now)
    const foldedMs = await timed(async () => {
      while (await folding.step());
    })
    folds.close()
    console.log(`written, each on the disk   ${shown((entries.length / writtenMs) * 1000)} messages/s`)
    console.log(`folded                      ${shown((entries.length / foldedMs) * 1000)} messages/s\n`)

    await client.query('vacuum analyze')
    const { rows } = await client.query<{ name: string; bytes: number }>(`
      select case when relname like 'message\\_2%' or relname = 'message_rest' then 'message' else relname end as name, sum(pg_total_relation_size(c.oid))::float8 as bytes
      from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace group by 1 order by 2 desc`)
    const log = ['message', 'message_once', 'timeline']
    const others = rows.filter(({ name }) => !log.includes(name)).reduce((sum, each) => sum + each.bytes, 0)
    for (const name of log) {
      const each = (rows.find((row) => row.name === name)?.bytes ?? 0) / entries.length
      console.log(`${name.padEnd(27)} ${shown(each).padStart(5)} bytes a message, ${shown((each * month) / 1e9)} GB for ${shown(month)} a month`)
    }
    console.log(`everything else, which grows with people   ${(others / 1e6).toFixed(1)} MB\n`)

    const [thisMonth] = monthsFrom(Date.now())
    const deletedMs = await timed(async () => {
      await client.query('begin')
      await client.query('delete from message where project = $1', [project.id])
      await client.query('rollback')
    })
    const droppedMs = await timed(() => client.query(`drop table ${thisMonth?.name}`))
    console.log(`the month dropped           ${shown(droppedMs)} ms; its rows deleted, without the vacuum after it, ${shown(deletedMs)} ms`)
  } finally {
    await client.end()
    await store.close()
    await server.stop()
  }
}

if (values.help) console.log(help)
else await measure(Number(values.visitors), Number(values.month))
