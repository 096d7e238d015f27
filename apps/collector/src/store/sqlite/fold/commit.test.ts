import { copyFileSync } from 'node:fs'
import { kitEvents } from '@milepost/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testContent } from '../../../fold/content.fixture.ts'
import { entry, openFolded } from '../../../fold/fold.fixture.ts'
import { nothing, rules } from '../../conformance/fold.fixture.ts'
import { connect, type Sqlite } from '../connect.ts'
import { openFoldStore } from './fold-store.ts'

const dayMs = 86_400_000
const start = Date.UTC(2026, 5, 1)

let folded: Awaited<ReturnType<typeof openFolded>>
let db: Sqlite
beforeEach(async () => {
  folded = await openFolded({ content: testContent })
  db = connect(folded.file, 'normal')
})
afterEach(async () => {
  db.close()
  await folded.close()
})

const said = (day: number, of: object) => entry({ userId: 'ada', groupId: 'acme', occurredAt: start + day * dayMs, ...of })
const known = () => [
  said(0, { type: 'group', body: { traits: { plan: 'pro' } } }),
  said(1, { event: kitEvents.seen, body: { properties: { surface: 'tooltip', release: 1, experience: 'tour' } } }),
  said(2, { event: kitEvents.taskCompleted, body: { properties: { surface: 'checklist', release: 1, experience: 'start', task: 'one' } } }),
]

/** Writes to these rows fail from now on, as nothing but a trigger can tell. */
function forbid(writes: string[]) {
  for (const [place, write] of writes.entries()) db.exec(`create trigger forbidden_${place} before ${write} begin select raise(abort, '${write}'); end`)
}

test('of somebody who is no longer in memory only the rows are written that are other than before', async () => {
  await folded.append(known())
  await folded.foldAt(start + 3 * dayMs)
  folded.restart()
  forbid(['exposure', 'progress', 'task_progress', 'membership'].map((table) => `delete on ${table}`))
  await folded.append([said(4, { event: 'Board Created' })])
  await folded.foldAt(start + 5 * dayMs)
  expect(folded.reported).toEqual([])
  expect(db.prepare('select last_at from person').pluck().all()).toEqual([start + 4 * dayMs])
  expect(db.prepare('select last_at from membership').pluck().all()).toEqual([start + 4 * dayMs])
})

test('ids and first times are left alone where they are the same, and written where they are not', async () => {
  await folded.append(known())
  await folded.foldAt(start + 3 * dayMs)
  folded.restart()
  forbid(['update of key, first_at, identified, account on person', 'update of key, first_at on account', 'update of kind, value on identity'])
  await folded.append([said(4, { event: 'Board Created' })])
  await folded.foldAt(start + 5 * dayMs)
  expect(folded.reported).toEqual([])

  await folded.append([said(-1, { event: 'Board Created' })])
  await folded.foldAt(start + 6 * dayMs)
  expect(folded.reported.join()).toContain('update of')
  for (const place of [0, 1, 2]) db.exec(`drop trigger forbidden_${place}`)
  folded.restart()
  await folded.foldAt(start + 7 * dayMs)
  expect(db.prepare('select first_at from person union select first_at from account').pluck().all()).toEqual([start - dayMs])
})

test('of first rows, which no statement takes back alone, nothing is left either when one of them fails', async () => {
  const store = openFoldStore(folded.file)
  const { project, generation } = await store.begin(folded.project, rules, 'building')
  const ledger = store.open(project, generation)
  const timeline = Array.from({ length: 200 }, (_, place): [number, number, number] => [1, start, place])
  db.exec(`create trigger forbidden before insert on timeline when new.seq = 100 begin select raise(fail, 'the hundredth'); end`)
  await expect(ledger.commit({ ...nothing, isFirst: true, timeline }, 0, { seq: 0, asOf: 0 })).rejects.toThrow('the hundredth')
  expect(db.prepare('select count(*) from timeline').pluck().get()).toBe(0)
  db.exec('drop trigger forbidden')
  await ledger.commit({ ...nothing, isFirst: true, timeline }, 0, { seq: 0, asOf: 0 })
  expect(db.prepare('select count(*) from timeline').pluck().get()).toBe(200)
  store.close()
})

test('whoever takes turns moves what was written into the database file when its turn is over', async () => {
  const store = openFoldStore(folded.file)
  const { project, generation } = await store.begin(folded.project, rules, 'building')
  const ledger = store.open(project, generation)
  const moved: number[] = []
  for (const seq of [1, 2, 3]) {
    await ledger.commit({ ...nothing, isFirst: true, timeline: [[1, start, seq]] }, 0, { seq: 0, asOf: 0 }, async (work) => {
      const done = await work()
      moved.push(rowsInFile(folded.file))
      return done
    })
    moved.push(rowsInFile(folded.file))
  }
  expect(moved).toEqual([0, 0, 0, 2, 2, 2])
  store.close()
})

/** Without its write-ahead log. */
function rowsInFile(file: string): number {
  const copy = `${file}.copy`
  copyFileSync(file, copy)
  const alone = connect(copy, 'normal')
  const rows = alone.prepare('select count(*) from timeline').pluck().get() as number
  alone.close()
  return rows
}
