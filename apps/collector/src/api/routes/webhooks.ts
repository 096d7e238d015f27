import { DeliveriesPage, DeliveryAnswer, deliveryStates, WebhooksAnswer } from '@milepost/contract'
import { deliveryRow, webhookRow } from '../../webhooks/row.ts'
import { numberOf } from '../number-of.ts'
import { choice } from '../parameter/choice.ts'
import { cursor, cursorOf } from '../parameter/cursor.ts'
import { page } from '../parameter/page.ts'
import { faulty } from '../parameter/parameter.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

export const webhooks = route({
  path: '/webhooks',
  summary: 'The webhooks of the project, and how their deliveries are going',
  needs: 'admin',
  query: {},
  answers: WebhooksAnswer,
  async answer({ store, reports, now }) {
    return { asOf: now, items: (await store.webhooks.list(reports.project.number, now)).map(webhookRow) }
  },
})

export const deliveries = route({
  path: '/deliveries',
  summary: 'Messages on their way to webhooks, newest first; kept for 30 days',
  needs: 'admin',
  query: { webhook: text('Only deliveries to this webhook (its id).'), state: choice('Only deliveries in this state.', deliveryStates, null), ...page },
  answers: DeliveriesPage,
  async answer({ query: { webhook, state, cursor: after, limit }, store, reports, now }) {
    if (after && !Number.isSafeInteger(Number(after.id))) throw faulty('cursor', 'is of another list', cursor.allowed)
    const { items, next } = await store.webhooks.deliveries(reports.project.number, { webhook, state, after, limit })
    return { asOf: now, items: items.map(deliveryRow), next: next && cursorOf(next) }
  },
})

export const delivery = route({
  path: '/deliveries/:delivery',
  summary: 'One message on its way: what is sent, and every attempt',
  needs: 'admin',
  query: {},
  answers: DeliveryAnswer,
  async answer({ path, store, reports, now }) {
    const found = await store.webhooks.findDelivery(reports.project.number, numberOf(path.delivery))
    return found ? { asOf: now, item: deliveryRow(found.delivery), body: found.body, attempts: found.attempts } : null
  },
})
