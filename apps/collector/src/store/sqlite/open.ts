import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { StoreUnusable } from '../unusable.ts'
import { connect, databaseFile, type Sqlite } from './connect.ts'
import { copyBeforeUpgrade } from './backup.ts'
import { makeFolder } from './make-folder.ts'
import { migrationsFolder, schemaOf } from './migrated.ts'
import * as schema from './schema/index.ts'
import { imagineStatistics } from './statistics.ts'

export type { Sqlite }
export { databaseFile } from './connect.ts'

/** The folder, made when it is missing, with its database brought to this version's schema. */
export function prepareData(folder: string): string {
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
    upgrade(db, file)
    imagineStatistics(db)
  } finally {
    db.close()
  }
  return file
}

function upgrade(db: Sqlite, file: string) {
  const { known, applied } = schemaOf(db)
  if (applied > known) {
    throw new StoreUnusable(`${file} was written by a newer version of Milepost; start that version, or restore an older backup`)
  }
  if (applied === known) return
  if (applied > 0) copyBeforeUpgrade(db, file)
  migrate(drizzle(db, { schema }), { migrationsFolder })
}
