import { index, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'
import { project } from './project.ts'

export const webhook = pgTable(
  'webhook',
  {
    id: text().primaryKey(),
    project: whole().notNull().references(() => project.id),
    name: text().notNull(),
    url: text().notNull(),
    types: text().notNull(),
    secret: text().notNull(),
    secretBefore: text('secret_before'),
    secretBeforeUntil: whole('secret_before_until'),
    createdAt: whole('created_at').notNull(),
    enabled: whole().notNull().default(1),
    failures: whole().notNull().default(0),
    restsUntil: whole('rests_until'),
  },
  (table) => [index('webhook_project').on(table.project)],
)

export const webhookMessage = pgTable(
  'webhook_message',
  {
    seq: serial(),
    project: whole().notNull(),
    id: text().notNull(),
    key: text().notNull(),
    type: text().notNull(),
    at: whole().notNull(),
    person: text(),
    body: text().notNull(),
  },
  (table) => [uniqueIndex('webhook_message_once').on(table.project, table.key), index('webhook_message_person').on(table.project, table.person)],
)

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: serial(),
    project: whole().notNull(),
    webhook: text().notNull(),
    message: whole().notNull(),
    state: text().notNull(),
    emittedAt: whole('emitted_at').notNull(),
    attempts: whole().notNull().default(0),
    nextAt: whole('next_at'),
    lastAt: whole('last_at'),
    status: whole(),
    fault: text(),
  },
  (table) => [
    index('webhook_delivery_due').on(table.nextAt),
    index('webhook_delivery_project').on(table.project, table.id),
    index('webhook_delivery_webhook').on(table.webhook, table.state, table.emittedAt),
    index('webhook_delivery_message').on(table.message),
  ],
)

export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    delivery: whole().notNull(),
    number: whole().notNull(),
    at: whole().notNull(),
    durationMs: whole('duration_ms').notNull(),
    status: whole(),
    fault: text(),
    answer: text(),
  },
  (table) => [primaryKey({ columns: [table.delivery, table.number] })],
)
