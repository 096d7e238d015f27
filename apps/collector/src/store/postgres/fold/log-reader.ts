import type pg from 'pg'
import type { LoggedMessage, LogPage } from '../../fold.ts'
import { Logged, type LoggedRow } from '../../sql/logged.ts'
import { unpackMessageId } from '../message-id.ts'

type Row = Omit<LoggedRow, 'id'> & { id: Buffer }

const messagesOf = (from: string) => `
  select m.seq, m.project, m.message_id as id, m.received_at as "receivedAt", m.occurred_at as at, m.flags, m.type, n.name as event,
    m.user_id as "userId", m.anonymous_id as "anonymousId", m.group_id as "groupId", m.body
  from ${from} m left join event_name n on n.id = m.event`
const messages = `${messagesOf('(select * from message where project = $1 and seq > $2 order by seq limit $3)')} order by m.seq`
/** Kept by the server until it is closed, since there are commits in between. https://www.postgresql.org/docs/current/sql-declare.html */
const bySpeaker = (cursor: string, after: number, to: number, project: number) => `
  declare ${cursor} cursor with hold for ${messagesOf('message')}
  where m.project = ${project} and m.seq > ${after} and m.seq <= ${to} order by coalesce(m.user_id, m.anonymous_id), m.seq`
const heads = 'select h.project, h.seq from log_head h join unnest($1::bigint[], $2::bigint[]) as read(project, seq) on read.project = h.project and h.seq > read.seq order by h.project'

export function createLogReader(client: pg.ClientBase) {
  /** Several projects may be read in turn. */
  let cursors = 0
  const logged = ({ id, ...row }: Row): LoggedMessage => new Logged({ ...row, id: unpackMessageId(id) })

  async function read(after: number, limit: number, project: number): Promise<LoggedMessage[]> {
    const { rows } = await client.query<Row>({ name: 'read-log', text: messages, values: [project, after, limit] })
    return rows.map(logged)
  }

  return {
    read,
    async *readBySpeaker(after: number, to: number, limit: number, project: number): AsyncIterable<LoggedMessage[]> {
      const cursor = `by_speaker_${++cursors}`
      await client.query(bySpeaker(cursor, after, to, project))
      try {
        for (;;) {
          const { rows } = await client.query<Row>(`fetch ${limit} from ${cursor}`)
          if (rows.length > 0) yield rows.map(logged)
          if (rows.length < limit) return
        }
      } finally {
        await client.query(`close ${cursor}`)
      }
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
