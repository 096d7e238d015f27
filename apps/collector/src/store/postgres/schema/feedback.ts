import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'
import { project } from './project.ts'

export const feedback = pgTable(
  'feedback',
  {
    project: whole().notNull().references(() => project.id),
    submission: text().notNull(),
    status: text().notNull(),
    owner: text(),
    dueAt: whole('due_at'),
    closedAt: whole('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.project, table.submission] }), index('feedback_status').on(table.project, table.status)],
)

export const feedbackTag = pgTable(
  'feedback_tag',
  { project: whole().notNull().references(() => project.id), submission: text().notNull(), tag: text().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.submission, table.tag] }), index('feedback_tag_tag').on(table.project, table.tag)],
)

export const feedbackNote = pgTable(
  'feedback_note',
  {
    id: serial(),
    project: whole().notNull().references(() => project.id),
    submission: text().notNull(),
    at: whole().notNull(),
    author: text().notNull(),
    authorName: text('author_name').notNull(),
    text: text().notNull(),
  },
  (table) => [index('feedback_note_of').on(table.project, table.submission, table.id)],
)

export const feedbackReply = pgTable(
  'feedback_reply',
  {
    id: serial(),
    project: whole().notNull().references(() => project.id),
    submission: text().notNull(),
    at: whole().notNull(),
    author: text().notNull(),
    authorName: text('author_name').notNull(),
    text: text().notNull(),
  },
  (table) => [index('feedback_reply_of').on(table.project, table.submission, table.id), index('feedback_reply_at').on(table.project, table.at)],
)
