import { messageTypes } from '@milepost/contract'
import type { LoggedMessage, LogPage, Saying } from '../../fold.ts'
import { Logged } from '../../sql/logged.ts'
import { trustOfFlags } from '../../sql/message-flag.ts'
import { uuidOf } from '../message-id.ts'
import type { Sqlite } from '../connect.ts'

type Row = [
  seq: number,
  project: number,
  uuid: string | null,
  otherId: string | null,
  receivedAt: number,
  at: number,
  flags: number,
  type: number,
  event: number | null,
  userId: string | null,
  anonymousId: string | null,
  groupId: string | null,
  body: string,
]

type SayingRow = [
  seq: number,
  at: number,
  flags: number,
  type: number,
  event: number | null,
  userId: string | null,
  anonymousId: string | null,
  groupId: string | null,
  body: string | null,
]

/** Sayings read at a time. */
const sayings = 10_000
/** Event names kept in memory; beyond it the map starts anew. */
const keptNames = 50_000

/** Bytes as text: a buffer for each message costs more than the rest of its row. */
const messageId = `iif(typeof(message_id) = 'blob', lower(hex(message_id)), null), iif(typeof(message_id) = 'blob', null, message_id)`
const columns = `seq, project, ${messageId}, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body`

export function createLogReader(db: Sqlite) {
  const all = db.prepare(`select ${columns} from message where seq > ? order by seq limit ?`).raw()
  // The plus keeps SQLite from collecting all of the project's rows by the index of message ids, to sort them for each call.
  const ofProject = db.prepare(`select ${columns} from message where seq > ? and +project = ? order by seq limit ?`).raw()
  const whoSays = db.prepare(`
    select seq, occurred_at, flags, type, event, user_id, anonymous_id, group_id,
      case when type = ${messageTypes.indexOf('alias')} or event in (select id from event_name where project = @project and name in (select value from json_each(@events))) then body end
    from message where seq > @after and seq <= @to and +project = @project order by seq limit ${sayings}`).raw()
  const those = db.prepare(`select ${columns} from (select value as position from json_each(?)) cross join message on seq = position`).raw()
  const lastSeq = db.prepare('select coalesce(max(seq), 0) from message').pluck()
  const findName = db.prepare('select name from event_name where id = ?').pluck()
  const names = new Map<number, string>()

  function nameOf(id: number): string {
    const known = names.get(id)
    if (known !== undefined) return known
    const name = findName.get(id) as string
    if (names.size >= keptNames) names.clear()
    names.set(id, name)
    return name
  }

  const messageOf = ([seq, project, uuid, otherId, receivedAt, at, flags, type, event, userId, anonymousId, groupId, body]: Row): LoggedMessage =>
    new Logged({ seq, project, id: uuid === null ? (otherId ?? '') : uuidOf(uuid), receivedAt, at, flags, type, event: event === null ? null : nameOf(event), userId, anonymousId, groupId, body })

  const sayingOf = ([seq, at, flags, type, event, userId, anonymousId, groupId, body]: SayingRow): Saying => ({
    seq,
    at,
    type: messageTypes[type] ?? 'track',
    event: event === null ? null : nameOf(event),
    userId,
    anonymousId,
    groupId,
    trust: trustOfFlags(flags),
    body,
  })

  const read = (after: number, limit: number, project?: number): LoggedMessage[] =>
    ((project === undefined ? all.all(after, limit) : ofProject.all(after, project, limit)) as Row[]).map(messageOf)

  /** Those that are behind the others, one by one. */
  function catchUp(positions: ReadonlyMap<number, number>, ahead: number, limit: number): LogPage[] {
    return [...positions].flatMap(([project, position]) => {
      if (position >= ahead) return []
      const messages = read(position, limit, project)
      const isFull = messages.length === limit
      const last = messages.at(-1)?.seq ?? 0
      return { project, messages, to: isFull ? last : Math.max(ahead, last), isFull }
    })
  }

  return {
    lastSeq: () => lastSeq.get() as number,
    read,
    async *readSayings(after: number, to: number, project: number, events: readonly string[]): AsyncIterable<Saying[]> {
      for (let seq = after; ; ) {
        const rows = whoSays.all({ after: seq, to, project, events: JSON.stringify(events) }) as SayingRow[]
        if (rows.length > 0) yield rows.map(sayingOf)
        if (rows.length < sayings) return
        seq = rows.at(-1)?.[0] ?? to
      }
    },
    readThese: (positions: ArrayLike<number>): LoggedMessage[] => (those.all(JSON.stringify(Array.from(positions))) as Row[]).map(messageOf),
    /** One log holds all projects: those that are equally far read it together. */
    next(positions: ReadonlyMap<number, number>, limit: number): LogPage[] {
      const ahead = Math.max(...positions.values())
      const behind = catchUp(positions, ahead, limit)
      if (behind.length > 0) return behind
      const messages = read(ahead, limit)
      const last = messages.at(-1)
      if (!last) return []
      const isFull = messages.length === limit
      return [...positions.keys()].map((project) => ({ project, messages: messages.filter((each) => each.project === project), to: last.seq, isFull }))
    },
  }
}
