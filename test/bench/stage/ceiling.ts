import { rmSync } from 'node:fs'
import { derivedTables } from '../../../apps/collector/src/store/sql/fold/derived-tables.ts'
import { connect } from '../../../apps/collector/src/store/sqlite/connect.ts'

const together = 5_000

/** What a single thread could do at most: read each row of the log in order, and parse it. In seconds of processor. */
export function readAndParse(file: string): number {
  const db = connect(file, 'normal')
  const rows = db.prepare(`
    select seq, message_id, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body from message where seq > ? order by seq limit ${together}`).raw()
  const usage = process.cpuUsage()
  for (let seq = 0; ; ) {
    const read = rows.all(seq) as [seq: number, ...unknown[]][]
    for (const row of read) JSON.parse(row.at(-1) as string)
    if (read.length < together) break
    seq = (read.at(-1) as (typeof read)[0])[0]
  }
  const { user, system } = process.cpuUsage(usage)
  db.close()
  return (user + system) / 1e6
}

/**
 * What the rows of a generation cost at least: written into empty tables with the same indexes, table by table in the order of their keys, by SQLite
 * alone. In seconds of processor.
 */
export function writeAgain(file: string, project: number): number {
  const again = `${file}.again`
  const target = connect(again, 'normal')
  target.prepare('attach ? as made').run(file)
  const made = target.prepare(`select sql from made.sqlite_schema where sql is not null and tbl_name in (${derivedTables.map(() => '?').join(', ')}) order by type = 'index'`).pluck()
  for (const sql of made.all(...derivedTables.map(({ name }) => name)) as string[]) target.exec(sql)
  const generation = target.prepare('select generation from made.project where id = ?').pluck().get(project) as number
  const usage = process.cpuUsage()
  for (const { name } of derivedTables) target.prepare(`insert into main.${name} select * from made.${name} where project = ? and generation = ?`).run(project, generation)
  const { user, system } = process.cpuUsage(usage)
  target.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${again}${suffix}`, { force: true })
  return (user + system) / 1e6
}
