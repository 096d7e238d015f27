import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Content, messageTypes } from '@milepost/contract'
import type { LogEntry } from '../store/log.ts'
import { connect } from '../store/sqlite/connect.ts'
import { openFoldStore } from '../store/sqlite/fold/fold-store.ts'
import { prepareData } from '../store/sqlite/open.ts'
import { createProjectStore } from '../store/sqlite/projects/projects.ts'
import { createAppend } from '../store/sqlite/writer/append.ts'
import { type BuildSizes, buildGeneration } from './build.ts'
import { dumpOf } from './dump.fixture.ts'
import { createFolding } from './folding.ts'

const key = (name: string) => ({ value: name, hash: name, prefix: name })

/** A store in a folder of its own, with one project, folded by a clock that the test moves. */
export async function openFolded({ content, timeZone = 'Europe/Berlin' }: { content?: Content; timeZone?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-fold-'))
  const file = prepareData(folder)
  const db = connect(file, 'normal')
  const projects = createProjectStore(db)
  const { id: project } = await projects.create({ name: 'Test', timeZone, origins: [], writeKey: key('pk'), secretKey: key('sk'), createdAt: 0 })
  const append = createAppend(db, messageTypes)
  const store = openFoldStore(file)
  let now = 0
  const clock = () => now
  const reported: string[] = []
  const newFolding = () => createFolding(store, clock, (error) => reported.push(error.message))
  let folding = newFolding()

  const opened = {
    db,
    project,
    /** What the fold told the operator. */
    reported,
    async addProject(name: string): Promise<number> {
      const keys = { writeKey: key(`pk ${name}`), secretKey: key(`sk ${name}`) }
      return (await projects.create({ name, timeZone, origins: [], ...keys, createdAt: 0 })).id
    },
    async publish(next: Content, to = project) {
      await projects.publish(to, next, JSON.stringify(next), now)
    },
    append(entries: LogEntry[], to = project) {
      return db.transaction(() => append.append(to, entries))()
    },
    /** Folds until nothing is left to do at this time. */
    async foldAt(at: number) {
      now = at
      // Twice: the second look comes a second later, to see that nothing is left.
      for (const later of [0, 1_000]) {
        now = at + later
        while (await folding.step());
      }
      now = at
    },
    /** As after the end of the process: what was in memory is gone. */
    restart: () => void (folding = newFolding()),
    async rebuildAt(at: number, sizes?: BuildSizes) {
      now = at
      for await (const _ of buildGeneration(store, project, clock, sizes));
    },
    dump: (of = project) => dumpOf(db, of),
    close() {
      store.close()
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  if (content) await opened.publish(content)
  return opened
}

let lastId = 0

/** A message as the log takes it; what is left out is nothing in particular. */
export function entry(of: Partial<Omit<LogEntry, 'body'>> & { body?: Record<string, unknown> }): LogEntry {
  const { body = {}, ...rest } = of
  return {
    messageId: `message-${++lastId}`,
    receivedAt: rest.occurredAt ?? 0,
    occurredAt: 0,
    clamped: false,
    imported: false,
    proof: null,
    type: 'track',
    event: null,
    userId: null,
    anonymousId: null,
    groupId: null,
    ...rest,
    body: JSON.stringify(body),
  }
}
