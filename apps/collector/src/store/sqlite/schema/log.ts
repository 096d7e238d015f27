import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Event names (of `page` and `screen`: page names) as small integers, so that a log row stays short. */
export const eventName = sqliteTable(
  'event_name',
  { id: integer().primaryKey({ autoIncrement: true }), project: integer().notNull(), name: text().notNull() },
  (table) => [uniqueIndex('event_name_once').on(table.project, table.name)],
)

/** The raw log. Append only; `seq` is the order in which it was received and the position that watermarks name. */
export const message = sqliteTable(
  'message',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull(),
    /** 16 bytes where the id is a UUID, otherwise its text: SQLite keeps both in one column and never mixes them up. */
    messageId: blob('message_id').notNull(),
    receivedAt: integer('received_at').notNull(),
    /** The client's time, corrected and clamped. */
    occurredAt: integer('occurred_at').notNull(),
    /** Bits: `messageFlag`. */
    flags: integer().notNull(),
    /** Position in the contract's `messageTypes`. */
    type: integer().notNull(),
    event: integer(),
    userId: text('user_id'),
    anonymousId: text('anonymous_id'),
    /** `context.groupId`; of a `group` message the group itself. */
    groupId: text('group_id'),
    /** JSON of what else the message holds: properties, traits, context, previousId. */
    body: text().notNull(),
  },
  (table) => [uniqueIndex('message_once').on(table.project, table.messageId)],
)
