import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { isFeedback } from '../../sql/is-feedback.ts'

const of = { project: integer().notNull(), generation: integer().notNull() }

/** What somebody answered, whether it stands or was withdrawn. */
const said = {
  ...of,
  submission: text().notNull(),
  question: text().notNull(),
  survey: text().notNull(),
  /** A `QuestionType`. */
  type: text().notNull(),
  /** The score; null for unscored questions. */
  score: integer(),
  /** A free text: of a text question, or beside the choices. */
  text: text(),
  /** JSON array of choice ids; null for other questions. */
  choices: text(),
  at: integer().notNull(),
  messageId: text('message_id').notNull(),
  /** The first answer to this question, also one that was changed later. */
  firstAt: integer('first_at').notNull(),
  identity: integer().notNull(),
  /** The account the message named, 0 for none. */
  namedAccount: integer('named_account').notNull(),
  /** Bit of how it was said who answered: `trustBit`. */
  trust: integer().notNull().default(0),
  /** `phone`, `tablet` or `desktop` by the width of the window it was given in; null where the message does not say. */
  device: text(),
  /** Primary subtag of what the person reads, `de`; null where the message does not say. */
  language: text(),
  /** Path of the page it was given on; null where the message does not say. */
  page: text(),
  /** Milliseconds for which the question stood before a visible window, over every time it was come back to; null where no message says. */
  tookMs: integer('took_ms'),
  /** JSON: hidden fields, as the host said them; null where there were none. */
  fields: text(),
}

/** The standing answer to one question of one submission: the newest. */
export const answer = sqliteTable(
  'answer',
  {
    ...said,
    person: integer().notNull(),
    account: integer(),
    /** In the project's first stage model, just before the submission's first answer; null without a model or a stage. */
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

/** What was answered and is not on the way that was taken in the end. Kept apart, since a later submission may name it again, and nothing else may count it. */
export const withdrawnAnswer = sqliteTable(
  'withdrawn_answer',
  said,
  (table) => [primaryKey({ columns: [table.project, table.generation, table.submission, table.question] })],
)

/** How a submission ended, as far as the browser said. */
export const submission = sqliteTable(
  'submission',
  {
    ...of,
    submission: text().notNull(),
    survey: text().notNull(),
    identity: integer().notNull(),
    /** Of the first message that speaks of it. */
    firstAt: integer('first_at').notNull(),
    submittedAt: integer('submitted_at'),
    /** When it was given up last, and the question that stood then. */
    leftAt: integer('left_at'),
    leftQuestion: text('left_question'),
    /** JSON: questions whose answers stand, by the last message that names any, and when; null: all of them. */
    questions: text(),
    questionsAt: integer('questions_at'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.submission] }),
    index('submission_survey').on(table.project, table.generation, table.survey, table.firstAt),
    index('submission_identity').on(table.project, table.generation, table.identity),
  ],
)

/** Who was shown what: it stood in a page of theirs. Of identities, since people are merged and what was shown stays. */
export const showing = sqliteTable(
  'showing',
  { ...of, experience: text().notNull(), identity: integer().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.experience, table.identity] })],
)

/** Each time a person saw an experience (newest `limits.exposures` of each). */
export const exposure = sqliteTable(
  'exposure',
  { ...of, experience: text().notNull(), person: integer().notNull(), at: integer().notNull() },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.person, table.at] }),
    index('exposure_at').on(table.project, table.generation, table.experience, table.at),
    index('exposure_person').on(table.project, table.generation, table.person),
  ],
)

/** How far each person came with each experience. */
export const progress = sqliteTable(
  'progress',
  {
    ...of,
    experience: text().notNull(),
    person: integer().notNull(),
    firstSeenAt: integer('first_seen_at'),
    lastSeenAt: integer('last_seen_at'),
    /** Null where it was opened again since. */
    dismissedAt: integer('dismissed_at'),
    completedAt: integer('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.person] }),
    index('progress_person').on(table.project, table.generation, table.person),
  ],
)

/** When each person completed a task of a checklist. */
export const taskProgress = sqliteTable(
  'task_progress',
  {
    ...of,
    experience: text().notNull(),
    task: text().notNull(),
    person: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.experience, table.task, table.person] }),
    index('task_progress_person').on(table.project, table.generation, table.person),
  ],
)
