import type pg from 'pg'

/** Months ahead for which partitions are made. */
const monthsAhead = 3
/** Messages from further back go into `message_rest`: more partitions would slow down every query. */
const monthsBack = 60

export interface Month {
  name: string
  /** The first instant. */
  from: number
  /** The first instant of the next month. */
  to: number
}

/**
 * Makes the partitions of this month and the next ones. A month is a calendar month of UTC, by when the collector received a message;
 * what lies outside of all months stands in `message_rest`. Old months go with `drop table message_2026_01`: at once, without a vacuum,
 * and their message ids stay known. What was derived stays, too, but a rebuild starts where the log does.
 */
export async function ensurePartitions(client: pg.ClientBase, now: number): Promise<void> {
  for (const month of monthsFrom(now)) await ensure(client, month)
}

/** For messages that are not of today. */
export async function ensurePartitionsBetween(client: pg.ClientBase, from: number, to: number): Promise<void> {
  const now = new Date()
  const earliest = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack)
  for (let month = monthOf(Math.max(from, earliest)); month.from <= to; month = monthOf(month.to)) await ensure(client, month)
}

export function monthsFrom(now: number): Month[] {
  const months = [monthOf(now)]
  while (months.length <= monthsAhead) months.push(monthOf((months.at(-1) as Month).to))
  return months
}

function monthOf(at: number): Month {
  const date = new Date(at)
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  return { name: `message_${new Date(from).toISOString().slice(0, 7).replace('-', '_')}`, from, to: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) }
}

async function ensure(client: pg.ClientBase, { name, from, to }: Month) {
  const { rows } = await client.query<{ found: string | null }>('select to_regclass($1) as found', [name])
  if (!rows[0]?.found) await client.query(`create table if not exists ${name} partition of message for values from (${from}) to (${to})`)
}
