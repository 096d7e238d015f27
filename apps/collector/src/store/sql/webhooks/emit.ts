import { randomUUID } from 'node:crypto'
import type { Outgoing } from '../../webhooks.ts'
import { type Asking, cell, column, rows, run } from '../asking.ts'

const enabledIn = 'select w.id, w.types, w.created_at as "createdAt" from webhook w where w.project = @project and w.enabled = 1 order by w.created_at, w.id'
const keyOf = 'select key from project where id = @project'
const insertMessage = `
  insert into webhook_message (project, id, key, type, at, person, body) values (@project, @id, @key, @type, @at, @person, @body)
  on conflict (project, key) do nothing returning seq`
const insertDelivery = `
  insert into webhook_delivery (project, webhook, message, state, emitted_at, next_at) values (@project, @webhook, @message, 'waiting', @now, @now)`

/**
 * Emits one message; for the transaction of the change that it tells of. The first attempt is due at once.
 * @param now when it is emitted, which may be later than `message.at`
 */
export function emit(project: number, message: Outgoing, now: number): Asking<void> {
  return emitAll(project, [message], now)
}

/** A webhook is told what happened since it was made. */
export function* emitAll(project: number, messages: readonly Outgoing[], now: number): Asking<void> {
  if (messages.length === 0) return
  const enabled = yield* rows<{ id: string; types: string; createdAt: number }>(enabledIn, { project })
  for (const message of messages) {
    const wanting = enabled.filter(({ types, createdAt }) => createdAt <= message.at && (JSON.parse(types) as string[]).includes(message.type))
    if (wanting.length === 0) continue
    const seq = yield* keepMessage(project, message)
    if (seq !== undefined) for (const { id } of wanting) yield* lineUp(project, id, seq, now)
  }
}

/** Answers the message's number, or nothing where its key was emitted before. */
export function* keepMessage(project: number, { type, key, at, person, data }: Outgoing): Asking<number | undefined> {
  const [projectKey] = yield* column<string>(keyOf, { project })
  const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), project: projectKey, data })
  const id = `msg_${randomUUID().replaceAll('-', '')}`
  return yield* cell<number>(insertMessage, { project, id, key, type, at, person: person ?? null, body })
}

export function lineUp(project: number, webhook: string, message: number, now: number): Asking<void> {
  return run(insertDelivery, { project, webhook, message, now })
}
