import { check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { serial, text, whole } from './column.ts'
import { sql } from 'drizzle-orm'

export const project = pgTable('project', {
  id: serial(),
  key: text().notNull().unique(),
  name: text().notNull(),
  timeZone: text('time_zone').notNull(),
  generation: whole().notNull().default(1),
  createdAt: whole('created_at').notNull(),
  settings: text().notNull().default('{}'),
})

export const apiKey = pgTable(
  'api_key',
  {
    id: serial(),
    project: whole().notNull().references(() => project.id),
    kind: text().$type<'write' | 'secret'>().notNull(),
    hash: text().notNull().unique(),
    prefix: text().notNull(),
    value: text(),
    name: text().notNull().default(''),
    scopes: text().notNull().default('ingest read edit publish admin'),
    createdAt: whole('created_at').notNull(),
    lastUsedAt: whole('last_used_at'),
    expiresAt: whole('expires_at'),
    revokedAt: whole('revoked_at'),
  },
  (table) => [
    index('api_key_project').on(table.project, table.kind),
    check('api_key_secret_is_hashed', sql`${table.kind} = 'write' or ${table.value} is null`),
  ],
)

export const origin = pgTable(
  'origin',
  { project: whole().notNull().references(() => project.id), origin: text().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.origin] })],
)

export const release = pgTable(
  'release',
  {
    project: whole().notNull().references(() => project.id),
    version: whole().notNull(),
    content: text().notNull(),
    hash: text().notNull(),
    publishedAt: whole('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.version] })],
)
