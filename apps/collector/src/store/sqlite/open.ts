import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { StoreUnusable } from '../unusable.ts'
import { connect, databaseFile, type Sqlite } from './connect.ts'
import { copyBeforeUpgrade } from './backup.ts'
import { makeFolder } from './make-folder.ts'
import { migrationsFolder, schemaOf } from './migrated.ts'
import { imagineStatistics } from './statistics.ts'

export type { Sqlite }
export { databaseFile } from './connect.ts'

/** The folder, made when it is missing, with its database brought to this version's schema. */
export async function prepareData(folder: string): Promise<string> {
  const file = join(folder, databaseFile)
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    if (existsSync(file)) accessSync(file, constants.W_OK)
  } catch (error) {
    throw new StoreUnusable(`cannot write to the data folder ${folder} (${(error as NodeJS.ErrnoException).code}); choose another with --data`)
  }
  const db = connect(file)
  try {
    await upgrade(db, file)
    imagineStatistics(db)
  } finally {
    db.close()
  }
  return file
}

async function upgrade(db: Sqlite, file: string): Promise<void> {
  const { known, applied } = schemaOf(db)
  if (applied > known) {
    throw new StoreUnusable(`${file} was written by a newer version of Milepost; start that version, or restore an older backup`)
  }
  if (applied === known) return
  if (applied > 0) copyBeforeUpgrade(db, file)
  // Nearly half of a command's start, and mostly there is nothing to do.
  const [{ drizzle }, { migrate }] = await Promise.all([import('drizzle-orm/better-sqlite3'), import('drizzle-orm/better-sqlite3/migrator')])
  migrate(drizzle({ client: db }), { migrationsFolder })
}
