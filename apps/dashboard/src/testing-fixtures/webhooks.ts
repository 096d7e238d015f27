import type { DeliveriesPage, DeliveryAnswer, DeliveryRow, WebhooksAnswer } from '@milepost/contract'

const minuteMs = 60_000
const webhook = { id: 'wh_1', name: 'CRM' }

export function someWebhooks(now: number): WebhooksAnswer {
  const base = { createdAt: now - 40 * 24 * 60 * minuteMs, failures: 0, restsUntil: null, waiting: 0, failed: 0, enabled: true }
  return {
    asOf: now,
    items: [
      { ...base, ...webhook, url: 'https://crm.acme.example/hooks/milepost', types: ['answer.received', 'stage.changed'], delivered: 214 },
      { ...base, id: 'wh_2', name: 'Team chat', url: 'https://chat.acme.example/hooks/7f3a', types: ['alert.raised', 'digest.ready'], delivered: 3, failed: 1, waiting: 2, failures: 6, restsUntil: now + 2 * minuteMs },
    ],
  }
}

export function someDeliveries(now: number): DeliveriesPage {
  const base = { webhook, message: 'msg_4b1c0f7e2a9d4c5d8e3f6a7b8c9d0e1f', attempts: 1, nextAt: null, status: 204, fault: null }
  const items: DeliveryRow[] = [
    { ...base, id: 12, webhook: { id: 'wh_2', name: 'Team chat' }, type: 'alert.raised', at: now - 3 * minuteMs, state: 'waiting', attempts: 3, nextAt: now + 5 * minuteMs, lastAt: now - minuteMs, status: 500, fault: 'the address answered 500' },
    { ...base, id: 11, type: 'stage.changed', at: now - 20 * minuteMs, state: 'delivered', lastAt: now - 20 * minuteMs },
    { ...base, id: 10, type: 'answer.received', at: now - 26 * 60 * minuteMs, state: 'failed', attempts: 9, lastAt: now - 60 * minuteMs, status: null, fault: 'no answer within 20 s' },
  ]
  return { asOf: now, items, next: null }
}

export function aDelivery(now: number): DeliveryAnswer {
  const item = someDeliveries(now).items[1] as DeliveryRow
  const data = { model: 'saas', subject: { unit: 'account', id: 'acc_0120', name: 'Fathom Labs' }, from: 'trial', to: 'paid' }
  return {
    asOf: now,
    item,
    body: JSON.stringify({ type: item.type, timestamp: new Date(item.at).toISOString(), project: 'tandem', data }),
    attempts: [{ at: item.at, durationMs: 41, status: 204, fault: null, answer: null }],
  }
}
