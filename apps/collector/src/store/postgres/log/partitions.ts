import type pg from 'pg'

/** Months for which there is a partition before the first message of them comes. */
const monthsAhead = 3

/**
 * Makes the partitions of this month and the next ones. A month is a calendar month of UTC, by when the collector received a message;
 * what lies outside of all months stands in `message_rest`. Old months go with `drop table message_2026_01`: at once, without a vacuum,
 * and their message ids stay known. What was derived stays, too, but a rebuild starts where the log does.
 */
export async function ensurePartitions(client: pg.ClientBase, now: number): Promise<void> {
  for (const { name, from, to } of monthsFrom(now)) {
    const { rows } = await client.query<{ found: string | null }>('select to_regclass($1) as found', [name])
    if (!rows[0]?.found) await client.query(`create table if not exists ${name} partition of message for values from (${from}) to (${to})`)
  }
}

export function monthsFrom(now: number): { name: string; from: number; to: number }[] {
  const first = new Date(now)
  return Array.from({ length: monthsAhead + 1 }, (_, index) => {
    const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index)
    const to = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index + 1)
    return { name: `message_${new Date(from).toISOString().slice(0, 7).replace('-', '_')}`, from, to }
  })
}
