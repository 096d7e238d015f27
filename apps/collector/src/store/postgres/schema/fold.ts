import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
export const fold = pgTable(
  'fold',
  {
    project: whole().notNull(),
    generation: whole().notNull(),
    state: text().$type<'building' | 'live' | 'retired'>().notNull(),
    rules: text().notNull(),
    release: whole().notNull().default(0),
    seq: whole().notNull(),
    asOf: whole('as_of').notNull(),
    messages: whole().notNull().default(0),
    lastMessageAt: whole('last_message_at'),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation] })],
)

export const wakeUp = pgTable(
  'wake_up',
  {
    project: whole().notNull(),
    generation: whole().notNull(),
    unit: text().$type<'person' | 'account'>().notNull(),
    subject: whole().notNull(),
    at: whole().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.unit, table.subject] }),
    index('wake_up_due').on(table.project, table.generation, table.at),
  ],
)
