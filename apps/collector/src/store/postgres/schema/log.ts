import { customType, pgTable, primaryKey, smallint, uniqueIndex } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const eventName = pgTable(
  'event_name',
  { id: serial(), project: whole().notNull(), name: text().notNull() },
  (table) => [uniqueIndex('event_name_once').on(table.project, table.name)],
)

/**
 * The last position of each project's log. Whoever appends counts it up and holds the row until its commit, so that positions are
 * without gaps and in the order of commits: a reader that has seen a position has seen all before it.
 */
export const logHead = pgTable('log_head', { project: whole().primaryKey(), seq: whole().notNull() })

/** Every message id there ever was. Kept apart from the log, whose old months may be dropped, since an id must be known for ever. */
export const messageOnce = pgTable('message_once', { project: whole().notNull(), messageId: bytes('message_id').notNull() }, (table) => [
  primaryKey({ columns: [table.project, table.messageId] }),
])

/** Partitioned by `received_at` in the migration: drizzle has no word for it. */
export const message = pgTable(
  'message',
  {
    project: whole().notNull(),
    seq: whole().notNull(),
    messageId: bytes('message_id').notNull(),
    receivedAt: whole('received_at').notNull(),
    occurredAt: whole('occurred_at').notNull(),
    flags: smallint().notNull(),
    type: smallint().notNull(),
    event: whole(),
    userId: text('user_id'),
    anonymousId: text('anonymous_id'),
    groupId: text('group_id'),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.seq, table.receivedAt] })],
)
