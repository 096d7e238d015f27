import { pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
const of = { project: whole().notNull(), generation: whole().notNull() }

export const activity = pgTable(
  'activity',
  {
    ...of,
    unit: text().$type<'person' | 'account'>().notNull(),
    subject: whole().notNull(),
    startDay: whole('start_day').notNull(),
    days: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.unit, table.subject] })],
)

export const cohortCount = pgTable(
  'cohort_count',
  {
    ...of,
    unit: text().$type<'person' | 'account'>().notNull(),
    bucket: text().$type<'week' | 'month'>().notNull(),
    cohort: whole().notNull(),
    column: whole().notNull(),
    started: whole().notNull(),
    active: whole().notNull(),
    last: whole().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.unit, table.bucket, table.cohort, table.column] })],
)
