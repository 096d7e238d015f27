import { DuckDBInstance } from '@duckdb/node-api'
import { messageTypes } from '@milepost/contract'
import { connect } from '../../../apps/collector/src/store/sqlite/connect.ts'
import { timed } from './ask.ts'
import { dialects, questionsOf } from './questions.ts'

/** Milliseconds, the median of some runs. */
export type RawTimes = Record<string, number>

const rounds = { warm: 1, counted: 3 }
const types = messageTypes.map((type, index) => `when ${index} then '${type}'`).join(' ')
const log = `
  select m.occurred_at as ms, case m.type ${types} end as type, n.name as event, coalesce(m.user_id, m.anonymous_id) as person, m.group_id as account, m.body
  from message m left join event_name n on n.id = m.event`

/** @param heavy one run of each instead of several, for what takes half a minute */
export async function rawSqlite(file: string, now: number, heavy: boolean): Promise<RawTimes> {
  const db = connect(file, 'normal')
  db.exec(`create temp view log as ${log}`)
  const times: RawTimes = {}
  for (const [name, sql] of Object.entries(questionsOf(dialects.sqlite, now))) {
    const statement = db.prepare(sql)
    const run = () => statement.all()
    if (heavy) {
      const startedAt = performance.now()
      run()
      times[name] = performance.now() - startedAt
    } else times[name] = (await timed(run, rounds)).p50
  }
  db.close()
  return times
}

/** The same log in DuckDB's own columns, on disk beside it. */
export async function rawDuckDb(file: string, now: number): Promise<{ load: number; times: RawTimes }> {
  const instance = await DuckDBInstance.create(`${file}.duckdb`)
  const duck = await instance.connect()
  await duck.run('create table log (ms bigint, type varchar, event varchar, person varchar, account varchar, body varchar)')
  const db = connect(file, 'normal')
  const appender = await duck.createAppender('log')
  const startedAt = performance.now()
  let appended = 0
  for (const row of db.prepare(log).raw().iterate()) {
    const [at, ...texts] = row as [number, ...(string | null)[]]
    appender.appendBigInt(BigInt(at))
    for (const text of texts) {
      if (text === null) appender.appendNull()
      else appender.appendVarchar(text)
    }
    appender.endRow()
    if (++appended % 100_000 === 0) appender.flushSync()
  }
  appender.closeSync()
  db.close()
  const load = (performance.now() - startedAt) / 1000
  const times: RawTimes = {}
  for (const [name, sql] of Object.entries(questionsOf(dialects.duckdb, now))) times[name] = (await timed(() => duck.runAndReadAll(sql), rounds)).p50
  duck.closeSync()
  instance.closeSync()
  return { load, times }
}
