import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestStore } from '../conformance/test-store.fixture.ts'
import { connect } from './connect.ts'
import { openFoldStore } from './fold/fold-store.ts'
import { unpackMessageId } from './message-id.ts'
import { openSqliteStore } from './sqlite.ts'
import { createAppend } from './writer/append.ts'
import { cellsOf } from './writer/cells.ts'

export function openSqliteTestStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-store-'))
  const store = openSqliteStore(folder)
  const { file } = store
  const db = connect(file, 'normal')
  const appending = createAppend(db)
  return {
    kind: 'sqlite',
    store,
    openFolds: async () => openFoldStore(file),
    append: async (project, entries) => db.transaction(() => appending.append(project, cellsOf(entries)))(),
    query: async <Row>(sql: string, bound: object = {}) => db.prepare(sql).all(bound) as Row[],
    messageIdOf: (packed) => unpackMessageId(packed as Buffer | string),
    async close() {
      db.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
