import { expect, inject, test } from 'vitest'
import { systemClock } from '../../clock.ts'
import { content, messages, now } from '../../api/history.fixture.ts'
import { createUser } from '../../auth/user.ts'
import { createFolding } from '../../fold/folding.ts'
import { dumpOf } from '../../fold/dump.fixture.ts'
import { toEntry } from '../../ingest/entry.ts'
import { createProject } from '../../projects/create.ts'
import { operator } from '../audit.ts'
import { logEntry } from '../conformance/entry.fixture.ts'
import type { LogEntry } from '../log.ts'
import { openSqliteTestStore } from '../sqlite/test-store.fixture.ts'
import { openSqliteSource } from '../sqlite/transfer.ts'
import { transfer, type TransferTarget } from '../transfer/transfer.ts'
import { openPostgresTestStore } from './test-store.fixture.ts'
import { openPostgresTarget } from './transfer.ts'

/** A small installation: two projects, users, a release, messages of every kind, folded, feedback handled. */
async function openInstallation() {
  const opened = await openSqliteTestStore()
  const { store } = opened
  const { project } = await createProject(store.projects, () => now, { name: 'Boards', timeZone: 'Europe/Berlin', origins: ['https://a.example'] })
  const other = await createProject(store.projects, () => now, { name: 'Other', timeZone: 'UTC', origins: [] })
  await createUser(store, 'ann@team.example', 'correct horse battery')
  await store.projects.publish(project.id, content, 'hash', now)
  const reception = { project: project.id, receivedAt: now, trusted: true, small: true, offsets: { of: () => 0 } }
  const entries = messages.map((message) => toEntry(message, reception as never) as LogEntry)
  await opened.append(project.id, [...entries, logEntry('0197a1b2-0000-7000-8000-00000000abcd', { userId: 'nul\0' })])
  await opened.append(other.project.id, [logEntry('a')])
  const folds = await opened.openFolds()
  const folding = createFolding(folds, () => now)
  while (await folding.step());
  folds.close()
  await store.feedback.change(project.id, 'sub-ann', (was) => ({ ...was, tags: ['a', 'b'] }), { by: operator, at: now })
  return { ...opened, project: project.id }
}

async function run(source: ReturnType<typeof openSqliteSource>, target: TransferTarget) {
  const steps = transfer(source, target)
  let step = await steps.next()
  while (!step.done) step = await steps.next()
  return step.value
}

test('an installation goes over row by row, and goes on there where it stood', async () => {
  const from = await openInstallation()
  const to = await openPostgresTestStore(inject('postgres') as string)
  const source = openSqliteSource(from.store.file)
  const target = await openPostgresTarget(to.url)
  const totals = await run(source, target)
  expect(totals.get('message')).toBe(messages.length + 2)
  expect(totals.get('project_user')).toBeGreaterThan(0)
  const before = JSON.stringify(await dumpOf(from, from.project)).replaceAll('\\\\u0000', '\u{FFFD}')
  expect(await dumpOf(to, from.project)).toEqual(JSON.parse(before))

  // What is sent again is known; what is new is folded, though SQLite counted both projects together.
  expect((await to.store.log.append(from.project, [logEntry('message-3')])).fresh).toEqual([false])
  await to.store.log.append(from.project, [logEntry('new', { userId: 'ann', occurredAt: now, receivedAt: now })])
  const folds = await to.openFolds()
  const folding = createFolding(folds, systemClock)
  while (await folding.step());
  folds.close()
  const summary = await (await to.store.reports.open('boards'))?.summary()
  expect(summary?.messages).toBe(messages.length + 2)
  const made = await createProject(to.store.projects, systemClock, { name: 'Third', timeZone: 'UTC', origins: [] })
  expect(made.project.id).toBeGreaterThan(from.project + 1)

  await expect(run(source, target)).rejects.toThrow(/the target is not empty: there are rows in "\w+"/)
  source.close()
  await target.close()
  await from.close()
  await to.close()
})

test('where one row arrives as another, it says which, and nothing stays', async () => {
  const from = await openInstallation()
  const to = await openPostgresTestStore(inject('postgres') as string)
  const source = openSqliteSource(from.store.file)
  const target = await openPostgresTarget(to.url)
  const careless: TransferTarget = {
    ...target,
    write: (table, rows) => target.write(table, table === 'person' ? rows.map((row, index) => (index === 1 ? { ...row, events: 99 } : row)) : rows),
  }
  await expect(run(source, careless)).rejects.toThrow('row 2 of "person" is not the same in the target (events)')
  const forgetful: TransferTarget = { ...target, write: (table, rows) => target.write(table, table === 'message' ? rows.slice(1) : rows) }
  await expect(run(source, forgetful)).rejects.toThrow(/row 1 of "message" is not the same/)
  expect(await target.findFilled()).toBeUndefined()
  source.close()
  await target.close()
  await from.close()
  await to.close()
})
