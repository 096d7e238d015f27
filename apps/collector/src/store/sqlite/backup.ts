import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnusable } from '../unusable.ts'
import { databaseFile, type Sqlite } from './connect.ts'
import { dropCopies } from './copies.ts'
import { makeFolder } from './make-folder.ts'
import { schemaOf } from './migrated.ts'

/** What a backup holds. */
export interface BackedUp {
  bytes: number
  messages: number
  /** The last position of the log. */
  seq: number
}

/**
 * Copies a database that may be in use, as it stands at one moment, by SQLite's online backup (https://sqlite.org/backup.html), and checks
 * the copy. All pages in one go: a copy in pieces begins anew whenever another process has written. Writers do not wait for it.
 * @throws StoreUnusable where `target` exists, or the copy is not sound
 */
export async function backUp(file: string, target: string): Promise<BackedUp> {
  if (!existsSync(file)) throw new StoreUnusable(`there is no database ${file}; choose the folder with --data`)
  if (existsSync(target)) throw new StoreUnusable(`${target} exists already; a backup overwrites nothing`)
  makeFolder(dirname(target))
  const unfinished = `${target}.part`
  rmSync(unfinished, { force: true })
  const db = new Database(file, { readonly: true, timeout: 10_000 })
  try {
    await db.backup(unfinished, { progress: () => 0x7fff_ffff })
    // It holds hashes of passwords and secrets of webhooks.
    chmodSync(unfinished, 0o600)
    makeWhole(unfinished)
    const kept = checked(unfinished)
    moveSafely(unfinished, target)
    return kept
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    db.close()
  }
}

/**
 * Puts a backup into a folder that has no database yet.
 * @throws StoreUnusable where it has one, where the backup is not sound, or where a newer version wrote it
 */
export function restore(backup: string, folder: string): BackedUp {
  const file = join(folder, databaseFile)
  if (!existsSync(backup)) throw new StoreUnusable(`there is no file ${backup}`)
  for (const each of [file, `${file}-wal`]) {
    if (existsSync(each)) throw new StoreUnusable(`${each} exists; stop the collector that uses it and move it away, or restore into another folder`)
  }
  const kept = checked(backup)
  makeFolder(folder)
  const unfinished = `${file}.part`
  copyFileSync(backup, unfinished)
  moveSafely(unfinished, file)
  return kept
}

/** Beside the database, so that an upgrade can be taken back: `milepost.before-1795370589295.db`. Only the newest is kept. */
export function copyBeforeUpgrade(db: Sqlite, file: string): void {
  const { known } = schemaOf(db)
  const target = join(dirname(file), `milepost.before-${known}.db`)
  const bytes = statSync(file).size
  const { bavail, bsize } = statfsSync(dirname(file))
  if (bavail * bsize < 2 * bytes) {
    throw new StoreUnusable(`an upgrade first copies the database, which takes ${megabytes(bytes)} MB and as much again to work with; ${megabytes(bavail * bsize)} MB are free in ${dirname(file)}`)
  }
  rmSync(target, { force: true })
  db.prepare('vacuum into ?').run(target)
  dropCopies(file, basename(target))
}

/** One file, without a write-ahead log beside it. */
function makeWhole(file: string) {
  const db = new Database(file)
  db.pragma('journal_mode = DELETE')
  db.close()
}

function checked(file: string): BackedUp {
  const db = open(file)
  try {
    const found = db.pragma('quick_check', { simple: true }) as string
    if (found !== 'ok') throw new StoreUnusable(`${file} is damaged: ${found}`)
    const { known, applied } = schemaOf(db)
    if (applied === 0) throw new StoreUnusable(`${file} is no database of Milepost`)
    if (applied > known) throw new StoreUnusable(`${file} was written by a newer version of Milepost; restore it with that version`)
    const { messages, seq } = db.prepare('select count(*) as messages, coalesce(max(seq), 0) as seq from message').get() as Omit<BackedUp, 'bytes'>
    return { bytes: statSync(file).size, messages, seq }
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
    throw new StoreUnusable(`${file} is no database of Milepost (${(error as Error).message})`)
  } finally {
    db.close()
  }
}

function open(file: string): Sqlite {
  try {
    return new Database(file, { readonly: true })
  } catch (error) {
    throw new StoreUnusable(`${file} cannot be read (${(error as Error).message})`)
  }
}

/** The new name stands only when the bytes do. */
function moveSafely(from: string, to: string) {
  syncPath(from, 'r+')
  renameSync(from, to)
  syncPath(dirname(to), 'r')
}

function syncPath(path: string, flags: string) {
  const handle = openSync(path, flags)
  fsyncSync(handle)
  closeSync(handle)
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000)
}
