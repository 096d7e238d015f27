import type { DeliveryState, WebhookType } from '@milepost/contract'
import type { Attempt, Delivery, DueDelivery, WebhookStore } from '../../webhooks.ts'
import { type Asking, column, first, rows, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { listed } from '../page.ts'
import { secretsOf, webhookColumns, webhookOf, type WebhookRow } from './webhook-row.ts'

type DeliveryPart = Pick<WebhookStore, 'deliveries' | 'findDelivery' | 'resend' | 'claim' | 'attempted' | 'tidy'>

interface Row extends Omit<Delivery, 'webhook'> {
  webhook: string
  name: string
}
type DueRow = WebhookRow & { delivery: number; project: number; attempts: number; emittedAt: number; message: string; body: string }

/** Rows given up or forgotten in one transaction. */
const tidyRows = 1_000

const columns = `
  d.id, d.webhook, w.name, m.id as message, m.type, m.at, d.state, d.attempts, d.next_at as "nextAt", d.last_at as "lastAt", d.status, d.fault`
const joined = 'webhook_delivery d join webhook w on w.id = d.webhook join webhook_message m on m.seq = d.message'
const list = `
  select ${columns} from ${joined}
  where d.project = @project and d.id < @before and (@webhook is null or d.webhook = @webhook) and (@state is null or d.state = @state)
  order by d.id desc limit @limit + 1`
const find = `select ${columns}, m.body from ${joined} where d.project = @project and d.id = @id`
const attemptsOf = 'select at, duration_ms as "durationMs", status, fault, answer from webhook_attempt where delivery = @id order by number'
const again = `update webhook_delivery set state = 'waiting', emitted_at = @at, next_at = @at where id = @id`
const due = `
  select d.id as delivery, d.project, d.attempts, d.emitted_at as "emittedAt", m.id as message, m.body, ${webhookColumns}
  from ${joined}
  where d.next_at <= @now and w.enabled = 1 and (w.rests_until is null or w.rests_until <= @now)
  order by d.next_at, d.id limit @limit`
const lease = 'update webhook_delivery set next_at = @until where id = @delivery'
const putAttempt = `
  insert into webhook_attempt (delivery, number, at, duration_ms, status, fault, answer)
  select @id, coalesce(max(number), 0) + 1, @at, @durationMs, @status, @fault, @answer from webhook_attempt where delivery = @id`
const putDelivery = `
  update webhook_delivery set state = @state, attempts = attempts + 1, next_at = @nextAt, last_at = @at, status = @status, fault = @fault where id = @id`
const putWebhook = `
  update webhook set failures = @failures, rests_until = @restsUntil, enabled = case when @enabled = 0 then 0 else enabled end where id = @webhook`
const giveUp = `
  update webhook_delivery set state = 'failed', next_at = null, fault = coalesce(fault, 'the webhook was off or resting for as long as it is tried')
  where id in (select id from webhook_delivery where next_at is not null and emitted_at < @giveUpBefore limit ${tidyRows})`
const old = `
  select seq from webhook_message m where at < @forgetBefore and not exists (
    select 1 from webhook_delivery d where d.message = m.seq and d.next_at is not null) order by seq limit ${tidyRows}`
const forgets = [
  'delete from webhook_attempt where delivery in (select id from webhook_delivery where message = @seq)',
  'delete from webhook_delivery where message = @seq',
  'delete from webhook_message where seq = @seq',
]

/** Messages on their way. */
export function createDeliveries({ read, write }: Database): DeliveryPart {
  function* claim(now: number, until: number, limit: number): Asking<DueDelivery[]> {
    const found = yield* rows<DueRow>(due, { now, limit })
    for (const { delivery } of found) yield* run(lease, { until, delivery })
    return found.map(({ delivery, project, attempts, emittedAt, message, body, ...row }) => ({
      id: delivery,
      project,
      webhook: webhookOf(row),
      secrets: secretsOf(row),
      message: { id: message, body, emittedAt },
      attempts,
    }))
  }

  function* attempted(...[{ id, webhook }, attempt, { state, nextAt, webhook: after }]: Parameters<WebhookStore['attempted']>): Asking<void> {
    const { at, status, fault } = attempt
    yield* run(putAttempt, { id, ...attempt })
    yield* run(putDelivery, { id, state, nextAt, at, status, fault })
    yield* run(putWebhook, { webhook: webhook.id, failures: after.failures, restsUntil: after.restsUntil, enabled: after.enabled ? 1 : 0 })
  }

  function* resend(...[project, id, { by, at }]: Parameters<WebhookStore['resend']>): Asking<boolean> {
    const row = yield* first<Row>(find, { project, id })
    if (!row) return false
    yield* run(again, { at, id })
    yield* writeAudit(project, { at, actor: by, action: 'webhook.resent', subject: row.webhook, detail: { delivery: id, message: row.message } })
    return true
  }

  function* tidy(giveUpBefore: number, forgetBefore: number): Asking<void> {
    yield* run(giveUp, { giveUpBefore })
    for (const seq of yield* column<number>(old, { forgetBefore })) for (const sql of forgets) yield* run(sql, { seq })
  }

  return {
    async deliveries(project, { webhook, state, after, limit }) {
      const before = after ? Number(after.id) : Number.MAX_SAFE_INTEGER
      const found = await read(() => rows<Row>(list, { project, before, webhook, state, limit }))
      return listed(found.map(deliveryOf), limit, ({ at, id }) => ({ at, id: String(id) }))
    },
    findDelivery: (project, id) =>
      read(function* () {
        const row = yield* first<Row & { body: string }>(find, { project, id })
        return row && { delivery: deliveryOf(row), body: row.body, attempts: yield* rows<Attempt>(attemptsOf, { id }) }
      }),
    resend: (...wanted) => write(() => resend(...wanted)),
    claim: (...wanted) => write(() => claim(...wanted)),
    attempted: (...wanted) => write(() => attempted(...wanted)),
    tidy: (...wanted) => write(() => tidy(...wanted)),
  }
}

function deliveryOf({ id, webhook, name, message, type, at, state, attempts, nextAt, lastAt, status, fault }: Row): Delivery {
  return { id, webhook: { id: webhook, name }, message, type: type as WebhookType, at, state: state as DeliveryState, attempts, nextAt, lastAt, status, fault }
}
