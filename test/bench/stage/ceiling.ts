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
