import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Sqlite } from './connect.ts'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The newest migration of this version, and the newest that the database has seen (0: none); both by their times. */
export function schemaOf(db: Sqlite): { known: number; applied: number } {
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0
  const isMade = db.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() !== undefined
  const newest = isMade ? (db.prepare('select max(created_at) from __drizzle_migrations').pluck().get() as number | null) : null
  return { known, applied: newest ?? 0 }
}
