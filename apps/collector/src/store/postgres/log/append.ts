import { messageTypes } from '@milepost/contract'
import type pg from 'pg'
import type { LogEntry } from '../../log.ts'
import { flagsOf } from '../../sql/message-flag.ts'
import { packMessageId } from '../message-id.ts'
import { arrayOf, type Cell } from './array.ts'
import type { EventNames } from './event-names.ts'

export interface Append {
  project: number
  entries: LogEntry[]
}

/** What one transaction made of several appends: of each, which entries are new; of each project, the log's last position. */
export interface Written {
  fresh: boolean[][]
  heads: Map<number, number>
}

interface Incoming {
  project: number
  entry: LogEntry
  id: Buffer
  key: string
}

const insertIds = `
  insert into message_once (project, message_id)
  select * from unnest($1::bigint[], $2::bytea[]) as given(project, message_id)
  on conflict do nothing returning project, message_id`
const countHeads = `
  insert into log_head as head (project, seq) select * from unnest($1::bigint[], $2::bigint[]) as given(project, seq)
  on conflict (project) do update set seq = head.seq + excluded.seq returning project, seq`
const findHeads = 'select project, seq from log_head where project = any($1::bigint[])'
const columns = 'project, seq, message_id, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body'
const insertMessages = `
  insert into message (${columns})
  select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bigint[], $6::smallint[], $7::smallint[], $8::bigint[],
    $9::text[], $10::text[], $11::text[], $12::text[]) as given(${columns})`

/**
 * Writes appends in one transaction, the duplicates left out. Ids come first and in order, heads second and in order, so that collectors
 * that write beside each other wait for each other and never in a circle. The row of a head is held until the commit: positions of a
 * project are given in the order of commits.
 */
export async function writeAppends(client: pg.ClientBase, appends: readonly Append[], names: EventNames): Promise<Written> {
  const incoming = appends.flatMap(({ project, entries }) => entries.map((entry) => incomingOf(project, entry)))
  await names.learn(client, incoming)
  await client.query('begin')
  try {
    const first = new Map<string, Incoming>()
    for (const each of incoming) if (!first.has(each.key)) first.set(each.key, each)
    const fresh = await writeIds(client, [...first.values()])
    const messages = [...first.values()].filter(({ key }) => fresh.has(key))
    const heads = await countUp(client, messages)
    if (messages.length > 0) await writeMessages(client, messages, heads, names)
    await client.query('commit')
    await addHeads(client, appends, heads)
    const isFirst = new Set(messages)
    let place = 0
    return { heads, fresh: appends.map(({ entries }) => entries.map(() => isFirst.has(incoming[place++] as Incoming))) }
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function incomingOf(project: number, entry: LogEntry): Incoming {
  const id = packMessageId(entry.messageId)
  return { project, entry, id, key: `${project} ${id.toString('latin1')}` }
}

async function writeIds(client: pg.ClientBase, all: Incoming[]): Promise<Set<string>> {
  const ordered = all.toSorted((a, b) => a.project - b.project || a.id.compare(b.id))
  const { rows } = await client.query<{ project: number; message_id: Buffer }>({
    name: 'insert-ids',
    text: insertIds,
    values: [arrayOf(ordered.map(({ project }) => project)), arrayOf(ordered.map(({ id }) => id))],
  })
  return new Set(rows.map(({ project, message_id }) => `${project} ${message_id.toString('latin1')}`))
}

async function countUp(client: pg.ClientBase, messages: Incoming[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { project } of messages) counts.set(project, (counts.get(project) ?? 0) + 1)
  const ordered = [...counts].sort(([a], [b]) => a - b)
  if (ordered.length === 0) return new Map()
  const values = [arrayOf(ordered.map(([project]) => project)), arrayOf(ordered.map(([, count]) => count))]
  const { rows } = await client.query<{ project: number; seq: number }>({ name: 'count-heads', text: countHeads, values })
  return new Map(rows.map(({ project, seq }) => [project, seq]))
}

async function writeMessages(client: pg.ClientBase, messages: Incoming[], heads: ReadonlyMap<number, number>, names: EventNames) {
  const left = new Map<number, number>()
  for (const { project } of messages) left.set(project, (left.get(project) ?? 0) + 1)
  const rows = messages.map(({ project, id, entry }): Cell[] => {
    const behind = (left.get(project) as number) - 1
    left.set(project, behind)
    const { receivedAt, occurredAt, type, event, userId, anonymousId, groupId, body } = entry
    const seq = (heads.get(project) as number) - behind
    return [project, seq, id, receivedAt, occurredAt, flagsOf(entry), messageTypes.indexOf(type), names.idOf(project, event), userId, anonymousId, groupId, body]
  })
  const columnsOf = (rows[0] as Cell[]).map((_, column) => arrayOf(rows.map((row) => row[column] as Cell)))
  await client.query({ name: 'insert-messages', text: insertMessages, values: columnsOf })
}

/** Of projects of which everything was known already. */
async function addHeads(client: pg.ClientBase, appends: readonly Append[], heads: Map<number, number>) {
  const missing = [...new Set(appends.map(({ project }) => project))].filter((project) => !heads.has(project))
  if (missing.length === 0) return
  const { rows } = await client.query<{ project: number; seq: number }>({ name: 'find-heads', text: findHeads, values: [missing] })
  for (const project of missing) heads.set(project, rows.find((row) => row.project === project)?.seq ?? 0)
}
