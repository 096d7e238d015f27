import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { logEntry, newProject } from '../../conformance/entry.fixture.ts'
import { openPostgresTestStore } from '../test-store.fixture.ts'
import { createMessageLog, type PostgresLog } from './log.ts'

let opened: Awaited<ReturnType<typeof openPostgresTestStore>>
const logs: PostgresLog[] = []
beforeEach(async () => (opened = await openPostgresTestStore(inject('postgres') as string)))
afterEach(async () => {
  for (const log of logs.splice(0)) await log.close()
  await opened.close()
})

const newLog = () => {
  const log = createMessageLog(opened.url)
  logs.push(log)
  return log
}

test('who follows the log while several collectors write misses nothing that commits late, and meets no gap', async () => {
  const projects = [(await opened.store.projects.create(newProject('One'))).id, (await opened.store.projects.create(newProject('Two'))).id]
  const folds = await opened.openFolds()
  const acknowledged = new Set<string>()
  let isWriting = true

  const writers = Array.from({ length: 4 }, async (_, writer) => {
    const log = newLog()
    for (let n = 0; n < 40; n++) {
      const project = projects[(n + writer) % 2] as number
      // Every tenth id is sent by all writers at about the same time.
      const entries = Array.from({ length: 1 + (n % 7) }, (_, i) => logEntry(i === 0 && n % 10 === 0 ? `shared-${n}` : `${writer}-${n}-${i}`))
      await log.append(project, entries)
      for (const { messageId } of entries) acknowledged.add(`${project} ${messageId}`)
    }
  })

  const seen: string[] = []
  const positions = new Map(projects.map((project) => [project, 0]))
  const follower = (async () => {
    for (let isLast = false; ; ) {
      const pages = await folds.next(positions, 50)
      for (const { project, messages, to } of pages) {
        for (const { seq, id } of messages) {
          expect(seq).toBe((positions.get(project) as number) + 1)
          positions.set(project, seq)
          seen.push(`${project} ${id}`)
        }
        expect(positions.get(project)).toBe(to)
      }
      if (pages.length > 0) continue
      if (isLast) return
      isLast = !isWriting
    }
  })()
  await Promise.all(writers)
  isWriting = false
  await follower
  folds.close()

  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.toSorted()).toEqual([...acknowledged].toSorted())
})

test('an append that waits for another one that is rolled back takes the position', async () => {
  const { id } = await opened.store.projects.create(newProject('One'))
  const log = newLog()
  await opened.query('begin')
  await opened.query(`insert into message_once values (@id, '\\x0061'::bytea)`, { id })
  await opened.query('insert into log_head values (@id, 1)', { id })
  let isWritten = false
  const waiting = log.append(id, [logEntry('a'), logEntry('b')]).finally(() => (isWritten = true))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(isWritten).toBe(false)
  await opened.query('rollback')
  expect(await waiting).toEqual({ seq: 2, fresh: [true, true] })
})

test('a writer whose connection is ended goes on with the next append', async () => {
  const { id } = await opened.store.projects.create(newProject('One'))
  const log = newLog()
  await log.append(id, [logEntry('a')])
  await opened.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
  await log.append(id, [logEntry('b')]).catch(() => log.append(id, [logEntry('b')]))
  expect(await log.append(id, [logEntry('a'), logEntry('b'), logEntry('c')])).toEqual({ seq: 3, fresh: [false, false, true] })
})
