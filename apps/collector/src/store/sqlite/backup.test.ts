import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../../app.fixture.ts'
import { backUp, restore } from './backup.ts'
import { connect } from './connect.ts'
import { prepareData } from './open.ts'
import { openSqliteStore } from './sqlite.ts'

let folder: string
let collector: Collector
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-backup-'))
  collector = await openCollector()
})
afterEach(async () => {
  await collector.close()
  rmSync(folder, { recursive: true })
})

const track = (id: string) => ({ type: 'track', event: 'Board Created', userId: 'ann', messageId: id })
const rowsOf = (file: string) => {
  const db = connect(file)
  const rows = db.prepare('select seq, user_id, body from message order by seq').all()
  db.close()
  return rows
}

describe('a backup', () => {
  test('taken while messages come in holds a beginning of the log without gaps, and all that was acknowledged before', async () => {
    const { seq: before } = await collector.send(...Array.from({ length: 500 }, (_, i) => track(`before-${i}`)))
    const sending = (async () => {
      for (let i = 0; i < 40; i++) await collector.send(...Array.from({ length: 20 }, (_, j) => track(`while-${i}-${j}`)))
    })()
    const kept = await backUp(collector.store.file, join(folder, 'deep/er/one.db'))
    await sending
    expect(kept.seq).toBeGreaterThanOrEqual(before)
    expect(kept.messages).toBe(kept.seq)
    restore(join(folder, 'deep/er/one.db'), join(folder, 'restored'))
    expect(rowsOf(await prepareData(join(folder, 'restored')))).toEqual(rowsOf(collector.store.file).slice(0, kept.seq))
  })

  test('is one file that its owner alone can read, and overwrites nothing', async () => {
    const target = join(folder, 'one.db')
    await backUp(collector.store.file, target)
    expect(readdirSync(folder)).toEqual(['one.db'])
    expect(statSync(target).mode & 0o077).toBe(0)
    await expect(backUp(collector.store.file, target)).rejects.toThrow('overwrites nothing')
  })

  test('goes on where it stopped once it is restored: keys hold, ids are still known, the fold follows', async () => {
    await collector.send(track('one'))
    await collector.fold()
    await backUp(collector.store.file, join(folder, 'one.db'))
    restore(join(folder, 'one.db'), join(folder, 'data'))
    const store = await openSqliteStore(join(folder, 'data'))
    try {
      const [project] = await store.projects.list()
      const entry = { messageId: 'one', receivedAt: 1, occurredAt: 1, clamped: false, imported: false, bot: false, proof: null, type: 'track' as const, event: 'Board Created', userId: 'ann', anonymousId: null, groupId: null, body: '{}' }
      const { fresh } = await store.log.append(project?.id ?? 0, [entry, { ...entry, messageId: 'two' }])
      expect(fresh).toEqual([false, true])
    } finally {
      await store.close()
    }
  })
})

describe('restoring', () => {
  test('is refused where there is a database already', async () => {
    await backUp(collector.store.file, join(folder, 'one.db'))
    restore(join(folder, 'one.db'), join(folder, 'data'))
    expect(() => restore(join(folder, 'one.db'), join(folder, 'data'))).toThrow('exists; stop the collector')
  })

  test('is refused of a file that is cut short, that is no database, or that is not there, and leaves nothing behind', async () => {
    await collector.send(...Array.from({ length: 200 }, (_, i) => track(`m-${i}`)))
    await backUp(collector.store.file, join(folder, 'cut.db'))
    truncateSync(join(folder, 'cut.db'), Math.floor(statSync(join(folder, 'cut.db')).size / 2))
    writeFileSync(join(folder, 'text.db'), 'not a database at all, but long enough to be looked at')
    for (const [name, said] of [['cut.db', /damaged|no database/], ['text.db', /no database/], ['none.db', /there is no file/]] as const) {
      expect(() => restore(join(folder, name), join(folder, 'data'))).toThrow(said)
    }
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})

test('an upgrade leaves a copy of what was there before, and takes the one of the upgrade before that away', async () => {
  const data = join(folder, 'old')
  const file = await prepareData(data)
  writeFileSync(join(data, 'milepost.before-1.db'), 'of the upgrade before')
  const db = connect(file)
  db.exec('delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)')
  db.close()
  // The newest migration meets its own tables: what fails must leave the copy and the database as they were.
  await expect(prepareData(data)).rejects.toThrow()
  const copies = readdirSync(data).filter((name) => name.startsWith('milepost.before-'))
  expect(copies).toHaveLength(1)
  expect(rowsOf(join(data, copies[0] ?? ''))).toEqual([])
})
