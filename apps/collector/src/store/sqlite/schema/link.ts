import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { project } from './project.ts'

/** Signs the project's survey links. In plain: a hash cannot sign. */
export const linkSecret = sqliteTable('link_secret', {
  project: integer().primaryKey().references(() => project.id),
  secret: text().notNull(),
})

/** Links whose survey was sent off. What they expire by stands in them. */
export const linkUse = sqliteTable(
  'link_use',
  { project: integer().notNull().references(() => project.id), link: text().notNull(), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.link] })],
)
