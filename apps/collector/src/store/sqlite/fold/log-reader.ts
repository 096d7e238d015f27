import { messageTypes } from '@milepost/contract'
import type { LoggedMessage } from '../../fold.ts'
import { unpackMessageId } from '../message-id.ts'
import type { Sqlite } from '../connect.ts'

type Row = [
  seq: number,
  project: number,
  id: Buffer | string,
  receivedAt: number,
  at: number,
  type: number,
  event: number | null,
  userId: string | null,
  anonymousId: string | null,
  groupId: string | null,
  body: string,
]

/** Event names kept in memory; beyond it the map starts anew. */
const keptNames = 50_000

const columns = 'seq, project, message_id, received_at, occurred_at, type, event, user_id, anonymous_id, group_id, body'

/** A row as a message. Most bodies are never asked for, and to parse them would be much of the fold's work. */
class Logged implements LoggedMessage {
  readonly seq: number
  readonly project: number
  readonly id: string
  readonly receivedAt: number
  readonly at: number
  readonly type: LoggedMessage['type']
  readonly event: string | null
  readonly userId: string | null
  readonly anonymousId: string | null
  readonly groupId: string | null
  readonly #json: string
  #body: LoggedMessage['body'] | undefined

  constructor([seq, project, id, receivedAt, at, type, event, userId, anonymousId, groupId, json]: Row, nameOf: (event: number) => string) {
    this.seq = seq
    this.project = project
    this.id = unpackMessageId(id)
    this.receivedAt = receivedAt
    this.at = at
    this.type = messageTypes[type] ?? 'track'
    this.event = event === null ? null : nameOf(event)
    this.userId = userId
    this.anonymousId = anonymousId
    this.groupId = groupId
    this.#json = json
  }

  get body(): LoggedMessage['body'] {
    return (this.#body ??= JSON.parse(this.#json) as LoggedMessage['body'])
  }
}

export function createLogReader(db: Sqlite) {
  const all = db.prepare(`select ${columns} from message where seq > ? order by seq limit ?`).raw()
  // The plus keeps SQLite from collecting all of the project's rows by the index of message ids, to sort them for each call.
  const ofProject = db.prepare(`select ${columns} from message where seq > ? and +project = ? order by seq limit ?`).raw()
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

  return {
    lastSeq: () => lastSeq.get() as number,
    read: (after: number, limit: number, project?: number): LoggedMessage[] =>
      ((project === undefined ? all.all(after, limit) : ofProject.all(after, project, limit)) as Row[]).map((row) => new Logged(row, nameOf)),
  }
}
