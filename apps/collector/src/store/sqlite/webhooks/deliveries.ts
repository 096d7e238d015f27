import type { DeliveryState, WebhookType } from '@milepost/contract'
import type { Deed } from '../../feedback.ts'
import type { Attempt, Delivery, DeliveryQuestion, DueDelivery, Outcome, WebhookStore } from '../../webhooks.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'
import { listed } from '../../sql/page.ts'
import { secretsOf, webhookColumns, webhookOf, type WebhookRow } from './webhooks.ts'

type DeliveryPart = Pick<WebhookStore, 'deliveries' | 'findDelivery' | 'resend' | 'claim' | 'attempted' | 'tidy'>

const columns = `d.id, d.webhook, w.name, m.id as message, m.type, m.at, d.state, d.attempts, d.next_at as nextAt, d.last_at as lastAt, d.status, d.fault`
const joined = 'webhook_delivery d join webhook w on w.id = d.webhook join webhook_message m on m.seq = d.message'
/** Rows given up or forgotten in one transaction. */
const tidyRows = 1_000

interface Row extends Omit<Delivery, 'webhook'> {
  webhook: string
  name: string
}

/** Messages on their way. */
export function createDeliveries(db: Sqlite): DeliveryPart {
  const audit = prepareAudit(db)
  const list = db.prepare(`
    select ${columns} from ${joined}
    where d.project = @project and d.id < @before and (@webhook is null or d.webhook = @webhook) and (@state is null or d.state = @state)
    order by d.id desc limit @limit + 1`)
  const find = db.prepare(`select ${columns}, m.body from ${joined} where d.project = ? and d.id = ?`)
  const attemptsOf = db.prepare('select at, duration_ms as durationMs, status, fault, answer from webhook_attempt where delivery = ? order by number')
  const again = db.prepare(`update webhook_delivery set state = 'waiting', emitted_at = @at, next_at = @at where id = @id`)
  const lastNumber = db.prepare('select coalesce(max(number), 0) from webhook_attempt where delivery = ?').pluck()
  const due = db.prepare(`
    select d.id as delivery, d.project, d.attempts, d.emitted_at as emittedAt, m.id as message, m.body, ${webhookColumns}
    from ${joined}
    where d.next_at <= @now and w.enabled = 1 and (w.rests_until is null or w.rests_until <= @now)
    order by d.next_at, d.id limit @limit`)
  const lease = db.prepare('update webhook_delivery set next_at = ? where id = ?')
  const putAttempt = db.prepare('insert into webhook_attempt (delivery, number, at, duration_ms, status, fault, answer) values (?, ?, ?, ?, ?, ?, ?)')
  const putDelivery = db.prepare('update webhook_delivery set state = ?, attempts = attempts + 1, next_at = ?, last_at = ?, status = ?, fault = ? where id = ?')
  const putWebhook = db.prepare('update webhook set failures = ?, rests_until = ?, enabled = min(enabled, ?) where id = ?')
  const giveUp = db.prepare(`
    update webhook_delivery set state = 'failed', next_at = null, fault = coalesce(fault, 'the webhook was off or resting for as long as it is tried')
    where id in (select id from webhook_delivery where next_at is not null and emitted_at < ? limit ${tidyRows})`)
  const old = db.prepare(`select seq from webhook_message m where at < ? and not exists (
    select 1 from webhook_delivery d where d.message = m.seq and d.next_at is not null) order by seq limit ${tidyRows}`).pluck()
  const forgets = [
    'delete from webhook_attempt where delivery in (select id from webhook_delivery where message = ?)',
    'delete from webhook_delivery where message = ?',
    'delete from webhook_message where seq = ?',
  ].map((sql) => db.prepare(sql))

  const claim = db.transaction((now: number, until: number, limit: number): DueDelivery[] => {
    const rows = due.all({ now, limit }) as (WebhookRow & { delivery: number; project: number; attempts: number; emittedAt: number; message: string; body: string })[]
    for (const { delivery } of rows) lease.run(until, delivery)
    return rows.map(({ delivery, project, attempts, emittedAt, message, body, ...row }) => ({
      id: delivery,
      project,
      webhook: webhookOf(row),
      secrets: secretsOf(row),
      message: { id: message, body, emittedAt },
      attempts,
    }))
  })

  const attempted = db.transaction(({ id, webhook }: Pick<DueDelivery, 'id' | 'webhook'>, { at, durationMs, status, fault, answer }: Attempt, { state, nextAt, webhook: after }: Outcome) => {
    putAttempt.run(id, (lastNumber.get(id) as number) + 1, at, durationMs, status, fault, answer)
    putDelivery.run(state, nextAt, at, status, fault, id)
    putWebhook.run(after.failures, after.restsUntil, after.enabled ? 1 : 0, webhook.id)
  })

  const resend = db.transaction((project: number, id: number, { by, at }: Deed): boolean => {
    const row = find.get(project, id) as Row | undefined
    if (!row) return false
    again.run({ at, id })
    audit(project, { at, actor: by, action: 'webhook.resent', subject: row.webhook, detail: { delivery: id, message: row.message } })
    return true
  })

  const tidy = db.transaction((giveUpBefore: number, forgetBefore: number) => {
    giveUp.run(giveUpBefore)
    for (const seq of old.all(forgetBefore)) for (const statement of forgets) statement.run(seq)
  })

  return {
    async deliveries(project: number, { webhook, state, after, limit }: DeliveryQuestion) {
      const before = after ? Number(after.id) : Number.MAX_SAFE_INTEGER
      const rows = list.all({ project, before, webhook, state, limit }) as Row[]
      return listed(rows.map(deliveryOf), limit, ({ at, id }) => ({ at, id: String(id) }))
    },
    async findDelivery(project, id) {
      const row = find.get(project, id) as (Row & { body: string }) | undefined
      return row && { delivery: deliveryOf(row), body: row.body, attempts: attemptsOf.all(id) as Attempt[] }
    },
    async resend(...all) {
      return resend.immediate(...all)
    },
    async claim(...all) {
      return claim.immediate(...all)
    },
    async attempted(...all) {
      attempted.immediate(...all)
    },
    async tidy(...all) {
      tidy.immediate(...all)
    },
  }
}

function deliveryOf({ id, webhook, name, message, type, at, state, attempts, nextAt, lastAt, status, fault }: Row): Delivery {
  return { id, webhook: { id: webhook, name }, message, type: type as WebhookType, at, state: state as DeliveryState, attempts, nextAt, lastAt, status, fault }
}
