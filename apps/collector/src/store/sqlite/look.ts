import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile } from './connect.ts'
import { schemaOf } from './migrated.ts'

/** What stands in a data folder, seen without changing it. */
export type Look =
  | { state: 'missing' }
  | { state: 'unreadable'; file: string; why: string }
  | {
      state: 'newer' | 'older'
      /** Null where nobody asked for it. */
      soundness: string | null
    }
  | {
      state: 'current'
      soundness: string | null
      /** When the newest message was received. */
      newestAt: number | undefined
      /** Of each project: messages that its derived rows do not have yet, and as of when those are. */
      folds: { project: string; behind: number; asOf: number }[]
    }

/** @param deep reads every page; `soundness` is then `ok`, or what is wrong */
export function look(folder: string, deep: boolean): Look {
  const file = join(folder, databaseFile)
  if (!existsSync(file)) return { state: 'missing' }
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, timeout: 5_000 })
    const { known, applied } = schemaOf(db)
    const soundness = deep ? (db.pragma('integrity_check(5)', { simple: true }) as string) : null
    if (applied !== known) return { state: applied > known ? 'newer' : 'older', soundness }
    const newestAt = db.prepare('select received_at from message order by seq desc limit 1').pluck().get() as number | undefined
    const folds = db.prepare(`select p.id, p.key as project, f.seq, f.as_of as asOf from fold f join project p on p.id = f.project where f.state = 'live'`)
    const behind = db.prepare('select count(*) from message where seq > ? and +project = ?').pluck()
    const found = (folds.all() as { id: number; project: string; seq: number; asOf: number }[]).map(({ id, project, seq, asOf }) => ({
      project,
      behind: behind.get(seq, id) as number,
      asOf,
    }))
    return { state: 'current', soundness, newestAt, folds: found }
  } catch (error) {
    return { state: 'unreadable', file, why: (error as Error).message }
  } finally {
    db?.close()
  }
}
