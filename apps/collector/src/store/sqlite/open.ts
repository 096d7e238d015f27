import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { StoreUnusable } from '../unusable.ts'
import { connect, type Sqlite } from './connect.ts'
import * as schema from './schema/index.ts'

export type { Sqlite }
export const databaseFile = 'milepost.db'
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** The folder, made when it is missing, with its database brought to this version's schema. */
export function prepareData(folder: string): string {
  const file = join(folder, databaseFile)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
  } catch (error) {
    throw new StoreUnusable(`cannot write to the data folder ${folder} (${(error as NodeJS.ErrnoException).code}); choose another with --data`)
  }
  const db = connect(file)
  try {
    upgrade(db, file)
  } finally {
    db.close()
  }
  return file
}

function upgrade(db: Sqlite, file: string) {
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0
  const applied = db.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
    ? (db.prepare('select max(created_at) as at from __drizzle_migrations').get() as { at: number | null }).at ?? 0
    : 0
  if (applied > known) {
    throw new StoreUnusable(`${file} was written by a newer version of Milepost; start that version, or restore an older backup`)
  }
  if (applied < known) migrate(drizzle(db, { schema }), { migrationsFolder })
}
