import { roles } from '@milepost/contract'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { project } from './project.ts'

/** The fields are those of better-auth's core schema: https://www.better-auth.com/docs/concepts/database */
export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
})

export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id').notNull().references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    /** Stays empty: addresses are not kept. */
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
)

/** A way to log in: a password's scrypt hash, or later an account at an identity provider. better-auth calls it `account`. */
export const credential = sqliteTable(
  'credential',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull().references(() => user.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('credential_user').on(table.userId)],
)

export const verification = sqliteTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

/** Which users see which projects. */
export const projectUser = sqliteTable(
  'project_user',
  {
    project: integer().notNull().references(() => project.id),
    user: text().notNull().references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull().default('owner'),
  },
  (table) => [primaryKey({ columns: [table.user, table.project] })],
)

/** Somebody may join a project. The link's token is kept hashed; it works once, and until it expires. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    project: integer().notNull().references(() => project.id),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** SHA-256 of the token, hex. */
    hash: text().notNull().unique(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    acceptedAt: integer('accepted_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('invitation_project').on(table.project)],
)

/** What is true of the whole installation: names of one word, one value each. */
export const installation = sqliteTable('installation', { name: text().primaryKey(), value: text().notNull() })
