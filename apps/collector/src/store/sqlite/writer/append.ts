import type { MessageType } from '@milepost/contract'
import type { LogEntry } from '../../log.ts'
import { packMessageId } from '../message-id.ts'
import type { Sqlite } from '../connect.ts'
import { flagsOf } from '../../sql/message-flag.ts'

/** Event names kept in memory; a name beyond it is looked up in its index instead. */
const namesLimit = 50_000

/**
 * The hot path: raw prepared statements, since drizzle's cost 40 to 90 % here. Deduplication is the unique index itself, so it
 * stands or falls with the write.
 * @param types the contract's `messageTypes`, handed in: the contract itself would take the writer's thread long to load.
 */
export function createAppend(db: Sqlite, types: readonly MessageType[]) {
  const insert = db.prepare(`
    insert into message (project, message_id, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project, message_id) do nothing`)
  const insertName = db.prepare('insert into event_name (project, name) values (?, ?) on conflict (project, name) do nothing')
  const findName = db.prepare('select id from event_name where project = ? and name = ?').pluck()
  const lastSeq = db.prepare('select coalesce(max(seq), 0) from message').pluck()
  const names = new Map<string, number>()

  function nameId(project: number, name: string): number {
    const key = `${project} ${name}`
    const known = names.get(key)
    if (known !== undefined) return known
    insertName.run(project, name)
    const id = findName.get(project, name) as number
    if (names.size < namesLimit) names.set(key, id)
    return id
  }

  function appendOne(project: number, entry: LogEntry): boolean {
    const flags = flagsOf(entry)
    const event = entry.event === null ? null : nameId(project, entry.event)
    const { receivedAt, occurredAt, userId, anonymousId, groupId, body } = entry
    const type = types.indexOf(entry.type)
    const id = packMessageId(entry.messageId)
    return insert.run(project, id, receivedAt, occurredAt, flags, type, event, userId, anonymousId, groupId, body).changes > 0
  }

  return {
    append: (project: number, entries: LogEntry[]): boolean[] => entries.map((entry) => appendOne(project, entry)),
    lastSeq: () => lastSeq.get() as number,
    /** Names learnt in a transaction that was rolled back are not in the table. */
    forgetNames: () => names.clear(),
  }
}
