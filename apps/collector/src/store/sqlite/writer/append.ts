import { isUuid } from '../message-id.ts'
import type { Sqlite } from '../connect.ts'

/** Messages, the values of each one after the other: see `cellsOf`. Not of the contract, which the writer's thread would take long to load. */
export type Cells = (string | number | null)[]
/** Values of one message. */
const width = 10

/** Event names kept in memory; a name beyond it is looked up in its index instead. */
const namesLimit = 50_000

/**
 * The hot path: raw prepared statements, since drizzle's cost 40 to 90 % here. Deduplication is the unique index itself, so it
 * stands or falls with the write.
 */
export function createAppend(db: Sqlite) {
  const insertBy = (id: string) =>
    db.prepare(`
      insert into message (project, message_id, received_at, occurred_at, flags, type, event, user_id, anonymous_id, group_id, body)
      values (?, ${id}, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project, message_id) do nothing`)
  const insert = insertBy('?')
  // Its bytes are made there: a buffer for each message costs as much as the rest of its binding.
  const insertUuid = insertBy(`unhex(?, '-')`)
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

  function appendOne(project: number, cells: Cells, at: number): boolean {
    const event = cells[at + 5] as string | null
    const id = cells[at] as string
    const statement = isUuid(id) ? insertUuid : insert
    const eventId = event === null ? null : nameId(project, event)
    return statement.run(project, id, cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4], eventId, cells[at + 6], cells[at + 7], cells[at + 8], cells[at + 9]).changes > 0
  }

  return {
    /** @returns for each message, whether it is new */
    append(project: number, cells: Cells): boolean[] {
      const fresh: boolean[] = []
      for (let at = 0; at < cells.length; at += width) fresh.push(appendOne(project, cells, at))
      return fresh
    },
    lastSeq: () => lastSeq.get() as number,
    /** Names learnt in a transaction that was rolled back are not in the table. */
    forgetNames: () => names.clear(),
  }
}
