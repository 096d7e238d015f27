import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One host product. Times everywhere are milliseconds since 1970. */
export const project = sqliteTable('project', {
  id: integer().primaryKey({ autoIncrement: true }),
  /** The id people and the API use, made from the name. */
  key: text().notNull().unique(),
  name: text().notNull(),
  /** IANA zone of its calendar days. Never changes: days are counted by it. */
  timeZone: text('time_zone').notNull(),
  /** The generation of derived rows that is read; see `fold`. */
  generation: integer().notNull().default(1),
  createdAt: integer('created_at').notNull(),
  /** JSON: what of `ProjectSettings` was changed. */
  settings: text().notNull().default('{}'),
})

export const apiKey = sqliteTable(
  'api_key',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull().references(() => project.id),
    kind: text({ enum: ['write', 'secret'] }).notNull(),
    /** SHA-256 of the key, hex. A secret key is kept in this form alone. */
    hash: text().notNull().unique(),
    /** The first characters, to tell keys apart by. */
    prefix: text().notNull(),
    /** The key itself; write keys only, since they are public. */
    value: text(),
    /** What it is for, in the words of whoever made it. */
    name: text().notNull().default(''),
    /** Permissions of a secret key, with spaces between. */
    scopes: text().notNull().default('ingest read edit publish admin'),
    createdAt: integer('created_at').notNull(),
    /** To the minute. */
    lastUsedAt: integer('last_used_at'),
    /** Of a key that was rotated: it works on until then. */
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    index('api_key_project').on(table.project, table.kind),
    check('api_key_secret_is_hashed', sql`${table.kind} = 'write' or ${table.value} is null`),
  ],
)

/** Web origins whose pages may use the project's write key. */
export const origin = sqliteTable(
  'origin',
  { project: integer().notNull().references(() => project.id), origin: text().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.origin] })],
)

/** Published content. A row is never edited. */
export const release = sqliteTable(
  'release',
  {
    project: integer().notNull().references(() => project.id),
    version: integer().notNull(),
    content: text().notNull(),
    /** SHA-256 of the content with sorted keys, hex. */
    hash: text().notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.version] })],
)
