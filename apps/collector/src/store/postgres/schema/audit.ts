import { index, pgTable } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'
export const audit = pgTable(
  'audit',
  {
    id: serial(),
    project: whole(),
    at: whole().notNull(),
    actorKind: text('actor_kind').notNull(),
    actor: text().notNull(),
    actorName: text('actor_name').notNull(),
    action: text().notNull(),
    subject: text(),
    detail: text().notNull(),
  },
  (table) => [index('audit_project').on(table.project, table.id), index('audit_subject').on(table.project, table.subject, table.id)],
)
