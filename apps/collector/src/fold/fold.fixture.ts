import type { Content } from '@milepost/contract'
import { openTestStore } from '../store/conformance/test-store.fixture.ts'
import type { LogEntry } from '../store/log.ts'
import { type BuildSizes, buildGeneration } from './build.ts'
import { createCrew } from './crew.ts'
import { dumpOf } from './dump.fixture.ts'
import { createFolding } from './folding.ts'

const key = (name: string) => ({ value: name, hash: name, prefix: name })

/** A store of its own, with one project, folded by a clock that the test moves. */
export async function openFolded({ content, timeZone = 'Europe/Berlin' }: { content?: Content; timeZone?: string } = {}) {
  const opened = await openTestStore()
  const { projects } = opened.store
  const { id: project } = await projects.create({ name: 'Test', timeZone, origins: [], writeKey: key('pk'), secretKey: key('sk'), createdAt: 0 })
  const store = await opened.openFolds()
  let now = 0
  const clock = () => now
  const reported: string[] = []
  const newFolding = () => createFolding(store, clock, (error) => reported.push(error.message))
  let folding = newFolding()

  const folded = {
    kind: opened.kind,
    /** Of SQLite. */
    file: opened.store.file,
    query: opened.query,
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
    append: (entries: LogEntry[], to = project) => opened.append(to, entries),
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
    /** @param threads of a crew; without it the rows are made in this one */
    async rebuildAt(at: number, sizes?: BuildSizes, threads = 0) {
      now = at
      const crew = threads > 0 ? createCrew(opened.address, threads) : undefined
      try {
        for await (const _ of buildGeneration(store, project, clock, { sizes, crew }));
      } finally {
        await crew?.close()
      }
    },
    dump: (of = project) => dumpOf(opened, of),
    async close() {
      store.close()
      await opened.close()
    },
  }
  if (content) await folded.publish(content)
  return folded
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
    bot: false,
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
