import { messageTypes } from '@milepost/contract'
import type pg from 'pg'
import type { LoggedMessage, LogPage, Saying } from '../../fold.ts'
import { Logged, type LoggedRow } from '../../sql/logged.ts'
import { trustOfFlags } from '../../sql/message-flag.ts'
import { unpackMessageId } from '../message-id.ts'

type Row = Omit<LoggedRow, 'id'> & { id: Buffer }
type SayingRow = Omit<Saying, 'type' | 'trust'> & { type: number; flags: number }

const messagesOf = (from: string) => `
  select m.seq, m.project, m.message_id as id, m.received_at as "receivedAt", m.occurred_at as at, m.flags, m.type, n.name as event,
    m.user_id as "userId", m.anonymous_id as "anonymousId", m.group_id as "groupId", m.body
  from ${from} m left join event_name n on n.id = m.event`
const messages = `${messagesOf('(select * from message where project = $1 and seq > $2 order by seq limit $3)')} order by m.seq`
/** Sayings read at a time. */
const sayings = 10_000
const whoSays = `
  select m.seq, m.occurred_at as at, m.flags, m.type, n.name as event, m.user_id as "userId", m.anonymous_id as "anonymousId", m.group_id as "groupId",
    case when m.type = ${messageTypes.indexOf('alias')} or n.name = any($4) then m.body end as body
  from (select * from message where project = $1 and seq > $2 and seq <= $3 order by seq limit ${sayings}) m left join event_name n on n.id = m.event order by m.seq`
const those = `${messagesOf(`(
    select message.*, place from unnest($2::bigint[]) with ordinality as those(position, place) join message on message.seq = position and message.project = $1)`)}
  order by m.place`
const heads = 'select h.project, h.seq from log_head h join unnest($1::bigint[], $2::bigint[]) as read(project, seq) on read.project = h.project and h.seq > read.seq order by h.project'

export function createLogReader(client: pg.ClientBase) {
  const logged = ({ id, ...row }: Row): LoggedMessage => new Logged({ ...row, id: unpackMessageId(id) })

  async function read(after: number, limit: number, project: number): Promise<LoggedMessage[]> {
    const { rows } = await client.query<Row>({ name: 'read-log', text: messages, values: [project, after, limit] })
    return rows.map(logged)
  }

  return {
    read,
    async *readSayings(after: number, to: number, project: number, events: readonly string[]): AsyncIterable<Saying[]> {
      for (let seq = after; ; ) {
        const { rows } = await client.query<SayingRow>({ name: 'read-sayings', text: whoSays, values: [project, seq, to, events] })
        if (rows.length > 0) yield rows.map(({ flags, type, ...row }) => ({ ...row, type: messageTypes[type] ?? 'track', trust: trustOfFlags(flags) }))
        if (rows.length < sayings) return
        seq = rows.at(-1)?.seq ?? to
      }
    },
    async readThese(positions: ArrayLike<number>, project: number): Promise<LoggedMessage[]> {
      const { rows } = await client.query<Row>({ name: 'read-these', text: those, values: [project, Array.from(positions)] })
      return rows.map(logged)
    },
    async lastSeq(project: number): Promise<number> {
      const { rows } = await client.query<{ seq: number }>('select seq from log_head where project = $1', [project])
      return rows[0]?.seq ?? 0
    },
    /** Each project has a log of its own, and the heads say which have grown. */
    async next(positions: ReadonlyMap<number, number>, limit: number): Promise<LogPage[]> {
      const { rows } = await client.query<{ project: number; seq: number }>({ name: 'read-heads', text: heads, values: [[...positions.keys()], [...positions.values()]] })
      const pages: LogPage[] = []
      let left = limit
      for (const { project, seq } of rows) {
        if (left <= 0) break
        const found = await read(positions.get(project) as number, left, project)
        left -= found.length
        const to = found.at(-1)?.seq ?? seq
        pages.push({ project, messages: found, to, isFull: to < seq })
      }
      return pages
    },
  }
}
