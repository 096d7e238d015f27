import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { project } from './project.ts'

/** Ids of erased people, so that what arrives late is refused: HMAC-SHA-256 by a key of this installation, never the id. */
export const erasedId = sqliteTable(
  'erased_id',
  { project: integer().notNull().references(() => project.id), hash: text().notNull(), erasure: integer().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.hash] })],
)

/** One person that was erased. Names nobody. */
export const erasure = sqliteTable(
  'erasure',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull().references(() => project.id),
    askedAt: integer('asked_at').notNull(),
    /** Null while derived rows still have to be made anew. */
    finishedAt: integer('finished_at'),
    /** JSON: what was deleted, counted by kind. */
    counts: text().notNull(),
  },
  (table) => [index('erasure_open').on(table.project, table.finishedAt)],
)
