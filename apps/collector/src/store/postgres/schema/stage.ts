import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
const of = { project: whole().notNull(), generation: whole().notNull() }

export const stageSpan = pgTable(
  'stage_span',
  {
    ...of,
    model: text().notNull(),
    subject: whole().notNull(),
    enteredAt: whole('entered_at').notNull(),
    leftAt: whole('left_at'),
    stage: text().notNull(),
    holding: text().notNull().default('[]'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.model, table.subject, table.enteredAt] }),
    index('stage_span_now').on(table.project, table.generation, table.model, table.leftAt, table.stage),
  ],
)

export const stageDay = pgTable(
  'stage_day',
  {
    ...of,
    model: text().notNull(),
    day: whole().notNull(),
    stage: text().notNull(),
    entered: whole().notNull(),
    left: whole().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.model, table.day, table.stage] })],
)

export const stageMove = pgTable(
  'stage_move',
  {
    ...of,
    model: text().notNull(),
    day: whole().notNull(),
    fromStage: text('from_stage').notNull(),
    toStage: text('to_stage').notNull(),
    count: whole().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.model, table.day, table.fromStage, table.toStage] }),
  ],
)

export const milestoneReach = pgTable(
  'milestone_reach',
  { ...of, milestone: text().notNull(), subject: whole().notNull(), at: whole().notNull() },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.milestone, table.subject] }),
    index('milestone_reach_at').on(table.project, table.generation, table.milestone, table.at),
  ],
)
