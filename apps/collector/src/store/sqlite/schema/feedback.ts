import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { project } from './project.ts'

/**
 * What became of a submission. Nothing here is derived: it is keyed by the submission alone, so that folding the log again leaves it.
 * A submission nobody has touched has no row and is new.
 */
export const feedback = sqliteTable(
  'feedback',
  {
    project: integer().notNull().references(() => project.id),
    submission: text().notNull(),
    /** A `FeedbackStatus`. */
    status: text().notNull(),
    /** `user.id`; no reference, since what a user did outlives the user. */
    owner: text(),
    dueAt: integer('due_at'),
    /** When it was last closed; null while it is not. */
    closedAt: integer('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.project, table.submission] }), index('feedback_status').on(table.project, table.status)],
)

export const feedbackTag = sqliteTable(
  'feedback_tag',
  { project: integer().notNull().references(() => project.id), submission: text().notNull(), tag: text().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.submission, table.tag] }), index('feedback_tag_tag').on(table.project, table.tag)],
)

/** What was replied in the product. Append only; whether it was seen is derived from exposures. */
export const feedbackReply = sqliteTable(
  'feedback_reply',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull().references(() => project.id),
    submission: text().notNull(),
    at: integer().notNull(),
    author: text().notNull(),
    authorName: text('author_name').notNull(),
    text: text().notNull(),
  },
  (table) => [index('feedback_reply_of').on(table.project, table.submission, table.id), index('feedback_reply_at').on(table.project, table.at)],
)

/** Append only. */
export const feedbackNote = sqliteTable(
  'feedback_note',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull().references(() => project.id),
    submission: text().notNull(),
    at: integer().notNull(),
    /** The author's id and name as they were then. */
    author: text().notNull(),
    authorName: text('author_name').notNull(),
    text: text().notNull(),
  },
  (table) => [index('feedback_note_of').on(table.project, table.submission, table.id)],
)
