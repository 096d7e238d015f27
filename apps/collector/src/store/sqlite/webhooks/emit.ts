import { randomUUID } from 'node:crypto'
import type { Outgoing } from '../../webhooks.ts'
import type { Sqlite } from '../connect.ts'

/**
 * Emits one message; for the transaction of the change that it tells of. The first attempt is due at once.
 * @param now when it is emitted, which may be later than `message.at`
 */
export function prepareEmit(db: Sqlite): (project: number, message: Outgoing, now: number) => void {
  const wanting = db.prepare(`
    select w.id from webhook w where w.project = ? and w.enabled = 1 and exists (select 1 from json_each(w.types) where value = ?)`).pluck()
  const keep = prepareMessage(db)
  const line = prepareDelivery(db)
  return (project, message, now) => {
    const webhooks = wanting.all(project, message.type) as string[]
    if (webhooks.length === 0) return
    const seq = keep(project, message)
    if (seq !== undefined) for (const webhook of webhooks) line(project, webhook, seq, now)
  }
}

/** Answers the message's number, or nothing where its key was emitted before. */
export function prepareMessage(db: Sqlite): (project: number, message: Outgoing) => number | undefined {
  const projectKey = db.prepare('select key from project where id = ?').pluck()
  const insert = db.prepare(`
    insert into webhook_message (project, id, key, type, at, person, body) values (?, ?, ?, ?, ?, ?, ?) on conflict (project, key) do nothing`)
  return (project, { type, key, at, person, data }) => {
    const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), project: projectKey.get(project), data })
    const { changes, lastInsertRowid } = insert.run(project, `msg_${randomUUID().replaceAll('-', '')}`, key, type, at, person ?? null, body)
    return changes > 0 ? Number(lastInsertRowid) : undefined
  }
}

export function prepareDelivery(db: Sqlite): (project: number, webhook: string, message: number, now: number) => void {
  const insert = db.prepare(`insert into webhook_delivery (project, webhook, message, state, emitted_at, next_at) values (?, ?, ?, 'waiting', ?, ?)`)
  return (project, webhook, message, now) => void insert.run(project, webhook, message, now, now)
}
