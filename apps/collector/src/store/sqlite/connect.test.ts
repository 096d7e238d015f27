import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type Sqlite } from './connect.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-connect-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const said = (db: Sqlite, name: string) => db.pragma(name, { simple: true })

test('a commit is on the disk when it returns, unless somebody says that its rows can be computed again', () => {
  const [log, derived] = [connect(join(folder, 'a.db')), connect(join(folder, 'a.db'), 'normal')]
  // 2 is FULL: the write-ahead log is synced at every commit. 1 is NORMAL: only when it is moved into the database.
  expect([log, derived].map((db) => [said(db, 'journal_mode'), said(db, 'synchronous')])).toEqual([['wal', 2], ['wal', 1]])
  for (const db of [log, derived]) db.close()
})

test('what is deleted is overwritten, and the write-ahead log does not stay as large as it once was', () => {
  const db = connect(join(folder, 'a.db'))
  expect([said(db, 'secure_delete'), said(db, 'journal_size_limit'), said(db, 'foreign_keys')]).toEqual([1, 64 * 1024 * 1024, 1])
  db.close()
})
