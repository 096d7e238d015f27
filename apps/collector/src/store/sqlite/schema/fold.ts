import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * How far the log is folded. Derived rows of every table carry (project, generation); readers read the project's
 * `generation`. When rules change, a new generation is folded beside the one that is read, then swapped in.
 */
export const fold = sqliteTable(
  'fold',
  {
    project: integer().notNull(),
    generation: integer().notNull(),
    state: text({ enum: ['building', 'live', 'retired'] }).notNull(),
    /** Hash of the rules it is folded by. */
    rules: text().notNull(),
    /** The release the rules are from, 0 for none. */
    release: integer().notNull().default(0),
    /** The watermark: every message of the project up to this `seq` is in the derived rows. */
    seq: integer().notNull(),
    /** The watermark as a time: every message received up to here is in, every wake-up due up to here is taken. */
    asOf: integer('as_of').notNull(),
    /** How many messages are folded, and when the last of them happened. */
    messages: integer().notNull().default(0),
    lastMessageAt: integer('last_message_at'),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation] })],
)

/** When a subject's milestones or stages change by time alone. */
export const wakeUp = sqliteTable(
  'wake_up',
  {
    project: integer().notNull(),
    generation: integer().notNull(),
    unit: text({ enum: ['person', 'account'] }).notNull(),
    subject: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.unit, table.subject] }),
    index('wake_up_due').on(table.project, table.generation, table.at),
  ],
)
