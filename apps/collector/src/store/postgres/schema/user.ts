import { index, pgTable, primaryKey, boolean } from 'drizzle-orm/pg-core'
import { instant, serial, text, whole } from './column.ts'
import { roles } from '@milepost/contract'
import { project } from './project.ts'

export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id').notNull().references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
)

export const credential = pgTable(
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
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('credential_user').on(table.userId)],
)

export const verification = pgTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

export const projectUser = pgTable(
  'project_user',
  {
    project: whole().notNull().references(() => project.id),
    user: text().notNull().references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull().default('owner'),
  },
  (table) => [primaryKey({ columns: [table.user, table.project] })],
)

export const invitation = pgTable(
  'invitation',
  {
    id: serial(),
    project: whole().notNull().references(() => project.id),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    hash: text().notNull().unique(),
    createdAt: whole('created_at').notNull(),
    expiresAt: whole('expires_at').notNull(),
    acceptedAt: whole('accepted_at'),
    revokedAt: whole('revoked_at'),
  },
  (table) => [index('invitation_project').on(table.project)],
)

export const installation = pgTable('installation', { name: text().primaryKey(), value: text().notNull() })
