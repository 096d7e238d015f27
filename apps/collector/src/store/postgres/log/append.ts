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

/** The result of several appends in one transaction: which entries of each were new, and the last position of each project's log. */
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

const findHeads = 'select project, seq from log_head where project = any($1::bigint[])'
const given = 'project, message_id, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body'
const rest = given.split(', ').slice(2).join(', ')
/**
 * One statement: one transaction and one round trip. Ids are inserted first and sorted, heads second and sorted, so that collectors that
 * write at the same time wait for each other but never in a circle (deadlock). The row of a head is locked until the commit, so positions
 * of a project are given in the order of commits, and within a commit in the order of arrival.
 */
const insertMessages = `
  with given as materialized (
    select * from unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::smallint[], $6::smallint[], $7::bigint[],
      $8::text[], $9::text[], $10::text[], $11::text[]) with ordinality as given(${given}, place)
  ), once as (
    insert into message_once (project, message_id) select project, message_id from given order by project, message_id
    on conflict do nothing returning project, message_id
  ), head as (
    insert into log_head as head (project, seq) select project, count(*) from once group by project order by project
    on conflict (project) do update set seq = head.seq + excluded.seq returning project, seq
  ), fresh as materialized (
    select given.*, row_number() over (partition by project order by place desc) - 1 as behind from given join once using (project, message_id)
  ), written as (
    insert into message (project, seq, message_id, ${rest})
    select project, head.seq - behind, message_id, ${rest} from fresh join head using (project) order by project, behind desc
  )
  select project, head.seq, array_agg((place - 1)::int) as places from head join fresh using (project) group by project, head.seq`

/** Writes appends in one transaction, the duplicates left out. */
export async function writeAppends(client: pg.ClientBase, appends: readonly Append[], names: EventNames): Promise<Written> {
  const incoming = appends.flatMap(({ project, entries }) => entries.map((entry) => incomingOf(project, entry)))
  await names.learn(client, incoming)
  const byKey = new Map<string, Incoming>()
  for (const each of incoming) if (!byKey.has(each.key)) byKey.set(each.key, each)
  const once = [...byKey.values()]
  const { rows } = await client.query<{ project: number; seq: number; places: number[] }>({
    name: 'insert-messages',
    text: insertMessages,
    values: columnsOf(once.map((each) => cellsOf(each, names))),
  })
  const heads = new Map(rows.map(({ project, seq }) => [project, seq]))
  await addHeads(client, appends, heads)
  const fresh = new Set(rows.flatMap(({ places }) => places.map((place) => once[place])))
  let place = 0
  return { heads, fresh: appends.map(({ entries }) => entries.map(() => fresh.has(incoming[place++]))) }
}

function incomingOf(project: number, entry: LogEntry): Incoming {
  const id = packMessageId(entry.messageId)
  return { project, entry, id, key: `${project} ${id.toString('latin1')}` }
}

function cellsOf({ project, id, entry }: Incoming, names: EventNames): Cell[] {
  const { receivedAt, occurredAt, type, event, userId, anonymousId, groupId, body } = entry
  return [project, id, receivedAt, occurredAt, flagsOf(entry), messageTypes.indexOf(type), names.idOf(project, event), userId, anonymousId, groupId, body]
}

function columnsOf(rows: Cell[][]): string[] {
  return given.split(', ').map((_, column) => arrayOf(rows.map((row) => row[column] as Cell)))
}

/** The last positions of projects of which nothing was new. */
async function addHeads(client: pg.ClientBase, appends: readonly Append[], heads: Map<number, number>) {
  const missing = [...new Set(appends.map(({ project }) => project))].filter((project) => !heads.has(project))
  if (missing.length === 0) return
  const { rows } = await client.query<{ project: number; seq: number }>({ name: 'find-heads', text: findHeads, values: [missing] })
  for (const project of missing) heads.set(project, rows.find((row) => row.project === project)?.seq ?? 0)
}
