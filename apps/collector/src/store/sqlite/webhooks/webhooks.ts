import type { WebhookType } from '@milepost/contract'
import type { Deed } from '../../feedback.ts'
import type { Secrets, Webhook, WebhookCount, WebhookStore } from '../../webhooks.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'
import { createDeliveries } from './deliveries.ts'
import { prepareDelivery, prepareEmit, prepareMessage } from './emit.ts'

/** What is counted in the list. */
const weekMs = 7 * 24 * 60 * 60_000

export const webhookColumns = `w.id, w.name, w.url, w.types, w.created_at as createdAt, w.enabled, w.failures, w.rests_until as restsUntil,
  w.secret, w.secret_before as secretBefore, w.secret_before_until as secretBeforeUntil`

export interface WebhookRow {
  id: string
  name: string
  url: string
  types: string
  createdAt: number
  enabled: number
  failures: number
  restsUntil: number | null
  secret: string
  secretBefore: string | null
  secretBeforeUntil: number | null
}

export function createWebhookStore(db: Sqlite): WebhookStore {
  const audit = prepareAudit(db)
  const emit = prepareEmit(db)
  const keep = prepareMessage(db)
  const line = prepareDelivery(db)
  const all = db.prepare(`
    select ${webhookColumns},
      (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'waiting') as waiting,
      (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'delivered' and d.emitted_at >= @since) as delivered,
      (select count(*) from webhook_delivery d where d.webhook = w.id and d.state = 'failed' and d.emitted_at >= @since) as failed
    from webhook w where w.project = @project order by w.created_at, w.id`)
  const find = db.prepare(`select ${webhookColumns} from webhook w where w.project = ? and w.id = ?`)
  const insert = db.prepare('insert into webhook (id, project, name, url, types, secret, created_at) values (?, ?, ?, ?, ?, ?, ?)')
  const put = db.prepare('update webhook set name = ?, url = ?, types = ?, enabled = ?, failures = ?, rests_until = ? where project = ? and id = ?')
  const putSecret = db.prepare('update webhook set secret_before = secret, secret_before_until = ?, secret = ? where project = ? and id = ?')
  const removals = [
    'delete from webhook_attempt where delivery in (select id from webhook_delivery where webhook = ?)',
    'delete from webhook_delivery where webhook = ?',
    'delete from webhook where id = ?',
  ].map((sql) => db.prepare(sql))

  /** Runs `work` on the webhook, and notes the deed, in one transaction. False where there is none of this id. */
  function changing<Rest extends unknown[]>(work: (webhook: Webhook, project: number, ...rest: Rest) => { action: Parameters<typeof audit>[1]['action']; detail: Record<string, unknown> }) {
    const run = db.transaction((project: number, id: string, { by, at }: Deed, rest: Rest): boolean => {
      const row = find.get(project, id) as WebhookRow | undefined
      if (!row) return false
      const { action, detail } = work(webhookOf(row), project, ...rest)
      audit(project, { at, actor: by, action, subject: id, detail })
      return true
    })
    return async (project: number, id: string, deed: Deed, ...rest: Rest) => run.immediate(project, id, deed, rest)
  }

  const change = changing((before, project, said: Parameters<WebhookStore['change']>[2]) => {
    const after = { ...before, ...said }
    const isWoken = after.enabled && !before.enabled
    put.run(after.name, after.url, JSON.stringify(after.types), after.enabled ? 1 : 0, isWoken ? 0 : before.failures, isWoken ? null : before.restsUntil, project, before.id)
    const names = Object.keys(said) as (keyof typeof said)[]
    return { action: 'webhook.changed', detail: Object.fromEntries(names.map((name) => [name, [before[name], after[name]]])) }
  })
  const remove = changing(({ id, name }) => {
    for (const statement of removals) statement.run(id)
    return { action: 'webhook.deleted', detail: { name } }
  })
  const rotate = changing(({ id }, project, secret: string, beforeUntil: number) => {
    putSecret.run(beforeUntil, secret, project, id)
    return { action: 'webhook.rotated', detail: {} }
  })
  const test = changing(({ id }, project, at: number) => {
    const seq = keep(project, { type: 'webhook.tested', key: `test:${id}:${at}`, at, data: { webhook: id } })
    if (seq !== undefined) line(project, id, seq, at)
    return { action: 'webhook.tested', detail: {} }
  })
  const create = db.transaction((...[project, { id, name, url, types, secret }, { by, at }]: Parameters<WebhookStore['create']>) => {
    insert.run(id, project, name, url, JSON.stringify(types), secret, at)
    audit(project, { at, actor: by, action: 'webhook.created', subject: id, detail: { name, url, types } })
  })
  const emitAlone = db.transaction(emit)

  return {
    ...createDeliveries(db),
    async emit(...rest) {
      emitAlone.immediate(...rest)
    },
    async list(project, now) {
      const rows = all.all({ project, since: now - weekMs }) as (WebhookRow & Pick<WebhookCount, 'waiting' | 'delivered' | 'failed'>)[]
      return rows.map((row) => ({ ...webhookOf(row), waiting: row.waiting, delivered: row.delivered, failed: row.failed }))
    },
    async create(...rest) {
      create.immediate(...rest)
    },
    change: (project, id, said, deed) => change(project, id, deed, said),
    remove: (project, id, deed) => remove(project, id, deed),
    rotate: (project, id, secret, beforeUntil, deed) => rotate(project, id, deed, secret, beforeUntil),
    test: (project, id, deed) => test(project, id, deed, deed.at),
  }
}

export function webhookOf({ id, name, url, types, createdAt, enabled, failures, restsUntil }: WebhookRow): Webhook {
  return { id, name, url, types: JSON.parse(types) as WebhookType[], createdAt, enabled: enabled === 1, failures, restsUntil }
}

export function secretsOf({ secret, secretBefore, secretBeforeUntil }: WebhookRow): Secrets {
  return { current: secret, before: secretBefore !== null && secretBeforeUntil !== null ? { secret: secretBefore, until: secretBeforeUntil } : null }
}
