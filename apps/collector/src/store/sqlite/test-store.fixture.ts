import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Appended, LogEntry } from '../log.ts'
import type { TestStore } from '../conformance/test-store.fixture.ts'
import { connect, databaseFile } from './connect.ts'
import { openFoldStore } from './fold/fold-store.ts'
import { unpackMessageId } from './message-id.ts'
import { prepareData } from './open.ts'
import { openSqliteStore } from './sqlite.ts'
import { createAppend } from './writer/append.ts'
import { cellsOf } from './writer/cells.ts'

/** What every test's database is copied from: copying is faster than migrating. */
let template: Promise<Buffer> | undefined

async function makeTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-template-'))
  try {
    return readFileSync(await prepareData(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function openSqliteTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-store-'))
  template ??= makeTemplate()
  writeFileSync(join(folder, databaseFile), await template)
  const store = await openSqliteStore(folder)
  const { file } = store
  const db = connect(file, 'normal')
  const appending = createAppend(db)
  const append = db.transaction((project: number, entries: LogEntry[]): Appended => {
    const fresh = appending.append(project, cellsOf(entries))
    return { seq: appending.lastSeq(), fresh }
  })
  return {
    kind: 'sqlite',
    store,
    address: { kind: 'sqlite', folder },
    openFolds: async () => openFoldStore(file),
    append: async (project, entries) => append.immediate(project, entries),
    query: async <Row>(sql: string, bound: object = {}) => db.prepare(sql).all(bound) as Row[],
    messageIdOf: (packed) => unpackMessageId(packed as Buffer | string),
    async close() {
      db.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
