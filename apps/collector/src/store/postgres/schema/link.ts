import { pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
import { project } from './project.ts'

export const linkSecret = pgTable('link_secret', {
  project: whole().primaryKey().references(() => project.id),
  secret: text().notNull(),
})

export const linkUse = pgTable(
  'link_use',
  { project: whole().notNull().references(() => project.id), link: text().notNull(), at: whole().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.link] })],
)
