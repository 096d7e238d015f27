import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const of = { project: integer().notNull(), generation: integer().notNull() }

/** When each account and each identified person started, and on which days it was active (newest `limits.activeDays`). */
export const activity = sqliteTable(
  'activity',
  {
    ...of,
    unit: text({ enum: ['person', 'account'] }).notNull(),
    subject: integer().notNull(),
    startDay: integer('start_day').notNull(),
    /** The first day since 1970-01-01, then from each to the next, with commas. */
    days: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.unit, table.subject] })],
)

/** Of those who started in one week or month (since 1970), how many were active so many buckets later, and how many for the last time. */
export const cohortCount = sqliteTable(
  'cohort_count',
  {
    ...of,
    unit: text({ enum: ['person', 'account'] }).notNull(),
    bucket: text({ enum: ['week', 'month'] }).notNull(),
    cohort: integer().notNull(),
    column: integer().notNull(),
    started: integer().notNull(),
    active: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.unit, table.bucket, table.cohort, table.column] })],
)
