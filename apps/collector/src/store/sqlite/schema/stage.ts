import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const of = { project: integer().notNull(), generation: integer().notNull() }

/**
 * One stay of a person or account (by the model's unit) in a stage, half-open [enteredAt, leftAt). `stage` is empty
 * text while it is in no stage. The spans of one subject touch; the last has no `leftAt`.
 */
export const stageSpan = sqliteTable(
  'stage_span',
  {
    ...of,
    model: text().notNull(),
    subject: integer().notNull(),
    enteredAt: integer('entered_at').notNull(),
    leftAt: integer('left_at'),
    stage: text().notNull(),
    /** JSON: every stage whose rule held at some time of the stay. */
    holding: text().notNull().default('[]'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.model, table.subject, table.enteredAt] }),
    index('stage_span_now').on(table.project, table.generation, table.model, table.leftAt, table.stage),
  ],
)

/** Entries and leavers of each stage ('' is no stage) on each calendar day, as days since 1970-01-01 in the project's zone. */
export const stageDay = sqliteTable(
  'stage_day',
  {
    ...of,
    model: text().notNull(),
    day: integer().notNull(),
    stage: text().notNull(),
    entered: integer().notNull(),
    left: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.model, table.day, table.stage] })],
)

/** Moves between two stages on each day. The first stage of a subject comes from '' (no stage). */
export const stageMove = sqliteTable(
  'stage_move',
  {
    ...of,
    model: text().notNull(),
    day: integer().notNull(),
    fromStage: text('from_stage').notNull(),
    toStage: text('to_stage').notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.model, table.day, table.fromStage, table.toStage] }),
  ],
)

/** The first moment a milestone's condition held; `subject` is a person or an account by the milestone's unit. */
export const milestoneReach = sqliteTable(
  'milestone_reach',
  { ...of, milestone: text().notNull(), subject: integer().notNull(), at: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.milestone, table.subject] }),
    index('milestone_reach_at').on(table.project, table.generation, table.milestone, table.at),
  ],
)
