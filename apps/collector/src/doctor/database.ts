import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile } from '../store/sqlite/connect.ts'
import { schemaOf } from '../store/sqlite/migrated.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** Derived rows that are further behind show that the fold does not run, or that a rule fails. */
const lateMs = 60_000

export interface Examined {
  findings: Finding[]
  /** When the newest message was received. */
  newestAt?: number | undefined
  /** It can be opened as this version's store. */
  isCurrent: boolean
}

/**
 * Looks at the file without changing it, whether a collector runs or not.
 * @param deep reads every page; a minute for each ten gigabytes or so
 */
export function examineDatabase(folder: string, now: number, deep: boolean): Examined {
  const file = join(folder, databaseFile)
  if (!existsSync(file)) return { findings: [], isCurrent: false }
  let db: Database.Database
  try {
    db = new Database(file, { readonly: true, timeout: 5_000 })
    db.pragma('schema_version')
  } catch (error) {
    return { findings: [fault('database', `${file} cannot be read (${(error as Error).message})`, 'restore a backup into another folder: milepost restore')], isCurrent: false }
  }
  try {
    const { known, applied } = schemaOf(db)
    if (applied > known) return { findings: [fault('schema', 'written by a newer version of Milepost', 'start that version, or restore an older backup')], isCurrent: false }
    const schema = applied === known ? ok('schema', 'of this version') : warning('schema', 'of an older version', 'the next start upgrades it, and keeps a copy beside it')
    const sound = deep ? [soundness(db)] : []
    if (applied < known) return { findings: [schema, ...sound], isCurrent: false }
    const newestAt = db.prepare('select received_at from message order by seq desc limit 1').pluck().get() as number | undefined
    return { findings: [schema, ...sound, ...behind(db, now)], newestAt, isCurrent: true }
  } finally {
    db.close()
  }
}

function soundness(db: Database.Database): Finding {
  const found = db.pragma('integrity_check(5)', { simple: true }) as string
  return found === 'ok' ? ok('database', 'every page is sound') : fault('database', `damaged: ${found}`, 'stop the collector and restore a backup')
}

function behind(db: Database.Database, now: number): Finding[] {
  const lastSeq = db.prepare('select coalesce(max(seq), 0) from message').pluck().get() as number
  const folds = db.prepare(`select p.key, f.seq, f.as_of as asOf from fold f join project p on p.id = f.project where f.state = 'live'`).all() as { key: string; seq: number; asOf: number }[]
  return folds.map(({ key, seq, asOf }) => {
    const about = `derived rows of ${key}`
    if (seq >= lastSeq || now - asOf < lateMs) return ok(about, 'up to date')
    const own = db.prepare('select count(*) from message where seq > ? and project = (select id from project where key = ?)').pluck().get(seq, key) as number
    if (own === 0) return ok(about, 'up to date')
    return warning(about, `${own} messages behind, as of ${new Date(asOf).toISOString()}`, 'start the collector; if it runs, its log says why it does not go on')
  })
}
