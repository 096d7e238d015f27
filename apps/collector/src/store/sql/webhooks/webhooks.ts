import type { AuditAction } from '@milepost/contract'
import type { Deed } from '../../feedback.ts'
import type { Webhook, WebhookCount, WebhookStore } from '../../webhooks.ts'
import { type Asking, cell, first, rows, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { createDeliveries } from './deliveries.ts'
import { emit, keepMessage, lineUp } from './emit.ts'
import { webhookColumns, webhookOf, type WebhookRow } from './webhook-row.ts'

/** The list counts deliveries of the last week. */
const weekMs = 7 * 24 * 60 * 60_000

const all = `
  select ${webhookColumns},
    (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'waiting') as waiting,
    (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'delivered' and d.emitted_at >= @since) as delivered,
    (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'failed' and d.emitted_at >= @since) as failed
  from webhook w where w.project = @project order by w.created_at, w.id`
const find = `select ${webhookColumns} from webhook w where w.project = @project and w.id = @id`
const emittedOf = 'select count(*) from webhook_message where project = @project and type = @type and at >= @from and at < @until'
const insert = `
  insert into webhook (id, project, name, url, types, secret, created_at) values (@id, @project, @name, @url, @types, @secret, @at)`
const put = `
  update webhook set name = @name, url = @url, types = @types, enabled = @enabled, failures = @failures, rests_until = @restsUntil
  where project = @project and id = @id`
const putSecret = `
  update webhook set secret_before = secret, secret_before_until = @beforeUntil, secret = @secret where project = @project and id = @id`
const removals = [
  'delete from webhook_attempt where delivery in (select id from webhook_delivery where webhook = @id)',
  'delete from webhook_delivery where webhook = @id',
  'delete from webhook where id = @id',
]

type Said = Parameters<WebhookStore['change']>[2]

export function createWebhookStore(database: Database): WebhookStore {
  const { read, write } = database

  /** Runs `work` on the webhook, and notes the deed, in one transaction. False where there is none of this id. */
  const changing = (project: number, id: string, { by, at }: Deed, work: (webhook: Webhook) => Asking<{ action: AuditAction; detail?: Record<string, unknown> }>) =>
    write(function* () {
      const row = yield* first<WebhookRow>(find, { project, id })
      if (!row) return false
      const { action, detail = {} } = yield* work(webhookOf(row))
      yield* writeAudit(project, { at, actor: by, action, subject: id, detail })
      return true
    })

  return {
    ...createDeliveries(database),
    emit: (...rest) => write(() => emit(...rest)),
    emitted: async (project, type, from, until) => (await read(() => cell<number>(emittedOf, { project, type, from, until }))) ?? 0,
    async list(project, now) {
      const found = await read(() => rows<WebhookRow & Pick<WebhookCount, 'waiting' | 'delivered' | 'failed'>>(all, { project, since: now - weekMs }))
      return found.map((row) => ({ ...webhookOf(row), waiting: row.waiting, delivered: row.delivered, failed: row.failed }))
    },
    create: (project, { id, name, url, types, secret }, { by, at }) =>
      write(function* () {
        yield* run(insert, { id, project, name, url, types: JSON.stringify(types), secret, at })
        yield* writeAudit(project, { at, actor: by, action: 'webhook.created', subject: id, detail: { name, url, types } })
      }),
    change: (project, id, said, deed) => changing(project, id, deed, (before) => change(project, before, said)),
    remove: (project, id, deed) =>
      changing(project, id, deed, function* ({ name }) {
        for (const sql of removals) yield* run(sql, { id })
        return { action: 'webhook.deleted', detail: { name } }
      }),
    rotate: (project, id, secret, beforeUntil, deed) =>
      changing(project, id, deed, function* () {
        yield* run(putSecret, { beforeUntil, secret, project, id })
        return { action: 'webhook.rotated' }
      }),
    test: (project, id, deed) =>
      changing(project, id, deed, function* () {
        const { at } = deed
        const seq = yield* keepMessage(project, { type: 'webhook.tested', key: `test:${id}:${at}`, at, data: { webhook: id } })
        if (seq !== undefined) yield* lineUp(project, id, seq, at)
        return { action: 'webhook.tested' }
      }),
  }
}

function* change(project: number, before: Webhook, said: Said): Asking<{ action: AuditAction; detail: Record<string, unknown> }> {
  const after = { ...before, ...said }
  const isWoken = after.enabled && !before.enabled
  yield* run(put, {
    ...{ name: after.name, url: after.url, types: JSON.stringify(after.types), enabled: after.enabled ? 1 : 0, project, id: before.id },
    ...(isWoken ? { failures: 0, restsUntil: null } : { failures: before.failures, restsUntil: before.restsUntil }),
  })
  const names = Object.keys(said) as (keyof Said)[]
  return { action: 'webhook.changed', detail: Object.fromEntries(names.map((name) => [name, [before[name], after[name]]])) }
}
