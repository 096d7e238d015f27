import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
import { sql } from 'drizzle-orm'
import { isFeedback } from '../../sql/is-feedback.ts'

const of = { project: whole().notNull(), generation: whole().notNull() }

/** The columns of an answer, for those that count and for withdrawn ones. */
const said = {
  ...of,
  submission: text().notNull(),
  question: text().notNull(),
  survey: text().notNull(),
  type: text().notNull(),
  score: whole(),
  text: text(),
  choices: text(),
  at: whole().notNull(),
  messageId: text('message_id').notNull(),
  firstAt: whole('first_at').notNull(),
  identity: whole().notNull(),
  namedAccount: whole('named_account').notNull(),
  trust: whole().notNull().default(0),
  device: text(),
  language: text(),
  page: text(),
  tookMs: whole('took_ms'),
  fields: text(),
}

export const answer = pgTable(
  'answer',
  {
    ...said,
    person: whole().notNull(),
    account: whole(),
    stage: text(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.submission, table.question] }),
    index('answer_type').on(table.project, table.generation, table.type, table.at),
    index('answer_at').on(table.project, table.generation, table.at),
    index('answer_feedback').on(table.project, table.generation, table.at, table.submission).where(sql.raw(isFeedback(''))),
    index('answer_person').on(table.project, table.generation, table.person, table.at),
    index('answer_account').on(table.project, table.generation, table.account, table.at),
    index('answer_survey').on(table.project, table.generation, table.survey, table.firstAt),
    index('answer_identity').on(table.project, table.generation, table.identity),
  ],
)

export const withdrawnAnswer = pgTable(
  'withdrawn_answer',
  said,
  (table) => [primaryKey({ columns: [table.project, table.generation, table.submission, table.question] })],
)

export const submission = pgTable(
  'submission',
  {
    ...of,
    submission: text().notNull(),
    survey: text().notNull(),
    identity: whole().notNull(),
    firstAt: whole('first_at').notNull(),
    submittedAt: whole('submitted_at'),
    leftAt: whole('left_at'),
    leftQuestion: text('left_question'),
    questions: text(),
    questionsAt: whole('questions_at'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.submission] }),
    index('submission_survey').on(table.project, table.generation, table.survey, table.firstAt),
    index('submission_identity').on(table.project, table.generation, table.identity),
  ],
)

export const showing = pgTable(
  'showing',
  { ...of, experience: text().notNull(), identity: whole().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.experience, table.identity] })],
)

export const exposure = pgTable(
  'exposure',
  { ...of, experience: text().notNull(), person: whole().notNull(), at: whole().notNull() },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.person, table.at] }),
    index('exposure_at').on(table.project, table.generation, table.experience, table.at),
    index('exposure_person').on(table.project, table.generation, table.person),
  ],
)

export const progress = pgTable(
  'progress',
  {
    ...of,
    experience: text().notNull(),
    person: whole().notNull(),
    firstSeenAt: whole('first_seen_at'),
    lastSeenAt: whole('last_seen_at'),
    dismissedAt: whole('dismissed_at'),
    completedAt: whole('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.person] }),
    index('progress_person').on(table.project, table.generation, table.person),
  ],
)

export const taskProgress = pgTable(
  'task_progress',
  {
    ...of,
    experience: text().notNull(),
    task: text().notNull(),
    person: whole().notNull(),
    at: whole().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.task, table.person] }),
    index('task_progress_person').on(table.project, table.generation, table.person),
  ],
)
