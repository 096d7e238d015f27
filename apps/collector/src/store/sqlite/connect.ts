import Database from 'better-sqlite3'
import { StoreUnusable } from '../unusable.ts'

/**
 * Pages of the write-ahead log after which a commit moves them into the database. The fold does it long before the writer
 * would, so that requests do not wait for it; the writer does it where no fold runs.
 */
const checkpointPages = { full: 10_000, normal: 3_000 } as const

/** Its name in the data folder. */
export const databaseFile = 'milepost.db'

export type Sqlite = Database.Database

/**
 * @param synchronous `full`: a commit is on the disk when it returns. `normal`: a commit may be lost with the power, but
 * never torn; enough for rows that can be computed again, whose watermark is in the same commit.
 */
export function connect(file: string, synchronous: 'full' | 'normal' = 'full'): Sqlite {
  const db = new Database(file, { timeout: 10_000 })
  try {
    db.pragma('journal_mode = WAL')
  } catch (error) {
    db.close()
    throw new StoreUnusable(`${file} is not a database this program can open (${(error as Error).message})`)
  }
  db.pragma(`synchronous = ${synchronous}`)
  db.pragma(`wal_autocheckpoint = ${checkpointPages[synchronous]}`)
  db.pragma('foreign_keys = ON')
  // What is deleted is overwritten: an erased person is not to be found in free pages.
  db.pragma('secure_delete = ON')
  db.pragma('cache_size = -32000')
  db.pragma('journal_size_limit = 67108864')
  return db
}
