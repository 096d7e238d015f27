import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who changed what. Append only. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null: the whole installation. */
    project: integer(),
    at: integer().notNull(),
    /** An `ActorKind`. */
    actorKind: text('actor_kind').notNull(),
    /** A user's id, the beginning of a key. */
    actor: text().notNull(),
    /** As it was then: users come and go. */
    actorName: text('actor_name').notNull(),
    /** An `AuditAction`. */
    action: text().notNull(),
    subject: text(),
    /** JSON. */
    detail: text().notNull(),
  },
  (table) => [index('audit_project').on(table.project, table.id), index('audit_subject').on(table.project, table.subject, table.id)],
)
