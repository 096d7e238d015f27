import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'
import { project } from './project.ts'

export const erasedId = pgTable(
  'erased_id',
  { project: whole().notNull().references(() => project.id), hash: text().notNull(), erasure: whole().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.hash] })],
)

export const erasure = pgTable(
  'erasure',
  {
    id: serial(),
    project: whole().notNull().references(() => project.id),
    askedAt: whole('asked_at').notNull(),
    finishedAt: whole('finished_at'),
    counts: text().notNull(),
  },
  (table) => [index('erasure_open').on(table.project, table.finishedAt)],
)
