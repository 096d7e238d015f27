import type { WebhookType } from '@milepost/contract'
import type { Secrets, Webhook } from '../../webhooks.ts'

export const webhookColumns = `w.id, w.name, w.url, w.types, w.created_at as "createdAt", w.enabled, w.failures, w.rests_until as "restsUntil",
  w.secret, w.secret_before as "secretBefore", w.secret_before_until as "secretBeforeUntil"`

export interface WebhookRow extends Omit<Webhook, 'types' | 'enabled'> {
  types: string
  enabled: number
  secret: string
  secretBefore: string | null
  secretBeforeUntil: number | null
}

export function webhookOf({ id, name, url, types, createdAt, enabled, failures, restsUntil }: WebhookRow): Webhook {
  return { id, name, url, types: JSON.parse(types) as WebhookType[], createdAt, enabled: enabled === 1, failures, restsUntil }
}

export function secretsOf({ secret, secretBefore, secretBeforeUntil }: WebhookRow): Secrets {
  return { current: secret, before: secretBefore !== null && secretBeforeUntil !== null ? { secret: secretBefore, until: secretBeforeUntil } : null }
}
