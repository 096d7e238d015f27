import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { project } from './project.ts'

/** An address that messages are sent to. */
export const webhook = sqliteTable(
  'webhook',
  {
    id: text().primaryKey(),
    project: integer().notNull().references(() => project.id),
    name: text().notNull(),
    url: text().notNull(),
    /** JSON list of `WebhookType`. */
    types: text().notNull(),
    /** In plain: a hash cannot sign. */
    secret: text().notNull(),
    secretBefore: text('secret_before'),
    secretBeforeUntil: integer('secret_before_until'),
    createdAt: integer('created_at').notNull(),
    enabled: integer().notNull().default(1),
    /** Failures in a row. */
    failures: integer().notNull().default(0),
    restsUntil: integer('rests_until'),
  },
  (table) => [index('webhook_project').on(table.project)],
)

/** What was emitted, written in the transaction of what it tells of. */
export const webhookMessage = sqliteTable(
  'webhook_message',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull(),
    /** The `webhook-id` header. */
    id: text().notNull(),
    key: text().notNull(),
    type: text().notNull(),
    at: integer().notNull(),
    /** Key of the person it is about; what is erased with the person is found by it. */
    person: text(),
    /** As it is sent. */
    body: text().notNull(),
  },
  (table) => [uniqueIndex('webhook_message_once').on(table.project, table.key), index('webhook_message_person').on(table.project, table.person)],
)

/** One message on its way to one address. */
export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull(),
    webhook: text().notNull(),
    message: integer().notNull(),
    /** A `DeliveryState`. */
    state: text().notNull(),
    emittedAt: integer('emitted_at').notNull(),
    attempts: integer().notNull().default(0),
    /** Null once it was delivered or given up. */
    nextAt: integer('next_at'),
    lastAt: integer('last_at'),
    status: integer(),
    fault: text(),
  },
  (table) => [
    index('webhook_delivery_due').on(table.nextAt),
    index('webhook_delivery_project').on(table.project, table.id),
    index('webhook_delivery_webhook').on(table.webhook, table.state, table.emittedAt),
    index('webhook_delivery_message').on(table.message),
  ],
)

export const webhookAttempt = sqliteTable(
  'webhook_attempt',
  {
    delivery: integer().notNull(),
    number: integer().notNull(),
    at: integer().notNull(),
    durationMs: integer('duration_ms').notNull(),
    status: integer(),
    fault: text(),
    /** The beginning of what the address answered. */
    answer: text(),
  },
  (table) => [primaryKey({ columns: [table.delivery, table.number] })],
)
