import type { DeliveryRow, WebhookRow } from '@milepost/contract'
import type { Delivery, WebhookCount } from '../store/webhooks.ts'

export function webhookRow({ id, name, url, types, enabled, createdAt, failures, restsUntil, waiting, delivered, failed }: WebhookCount): WebhookRow {
  return { id, name, url, types, enabled, createdAt, failures, restsUntil, waiting, delivered, failed }
}

export function deliveryRow({ id, webhook, message, type, at, state, attempts, nextAt, lastAt, status, fault }: Delivery): DeliveryRow {
  return { id, webhook, message, type, at, state, attempts, nextAt, lastAt, status, fault }
}
