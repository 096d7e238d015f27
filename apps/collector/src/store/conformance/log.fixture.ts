import { expect } from 'vitest'
import { trustBit } from '../../access/identity/trust.ts'
import type { LoggedMessage } from '../fold.ts'
import type { LogEntry } from '../log.ts'
import { logEntry, newProject } from './entry.fixture.ts'
import type { Story } from './story.fixture.ts'
import type { TestStore } from './test-store.fixture.ts'

async function readAll({ openFolds }: TestStore, project: number): Promise<LoggedMessage[]> {
  const folds = await openFolds()
  const messages = await folds.read(0, 100_000, project)
  folds.close()
  return messages
}

const uuid = '0197A1B2-0000-7000-8000-00000000ABCD'

export const logStories: Story[] = [
  {
    title: 'what was appended is read as it was, in order',
    async run(opened) {
      const { id } = await opened.store.projects.create(newProject('One'))
      const entries = [
        logEntry('a', { userId: 'ada', anonymousId: 'x', groupId: 'acme', body: '{"properties":{"n":1,"text":"\\u0000 \\ud83d\\ude00 \\"quoted\\" \\\\ {curly}"}}' }),
        logEntry(uuid, { type: 'identify', event: null, body: '{"traits":{"name":"Zoë, the \\"first\\""}}' }),
        logEntry('fifteen bytes..', { type: 'page', event: 'Home "page", {1}\\' }),
        logEntry('sixteen bytes...', { type: 'group', event: null, groupId: 'acme' }),
      ]
      const { seq, fresh } = await opened.store.log.append(id, entries)
      expect(fresh).toEqual([true, true, true, true])
      const read = await readAll(opened, id)
      expect(read.map((each) => each.id)).toEqual(['a', uuid.toLowerCase(), 'fifteen bytes..', 'sixteen bytes...'])
      expect(read.at(-1)?.seq).toBe(seq)
      read.forEach((message, index) => {
        const { receivedAt, occurredAt, type, event, userId, anonymousId, groupId, body } = entries[index]!
        expect(message).toMatchObject({ project: id, receivedAt, at: occurredAt, type, event, userId, anonymousId, groupId })
        expect(message.body).toEqual(JSON.parse(body))
      })
    },
  },
  {
    title: 'who says what in a stretch of the log is read with what may name others, and messages at any positions, of one project alone',
    async run({ store: { log, projects }, openFolds }) {
      const [one, two] = [(await projects.create(newProject('One'))).id, (await projects.create(newProject('Two'))).id]
      const body = (said: object) => ({ body: JSON.stringify(said) })
      const entries = [
        logEntry('a', { userId: 'ada', anonymousId: 'x', groupId: 'acme', event: 'Board Created', ...body({ properties: { column: 'done' } }) }),
        logEntry('b', { userId: 'ada', anonymousId: null, groupId: null, type: 'alias', event: null, ...body({ previousId: 'x' }) }),
        logEntry('c', { userId: null, anonymousId: 'y', groupId: null, event: 'Told', proof: 'verified', ...body({ properties: { submission: 's' } }) }),
      ]
      for (const each of entries) {
        await log.append(two, [{ ...each, userId: 'other' }])
        await log.append(one, [each])
      }
      const folds = await openFolds()
      const [a, b, c] = (await folds.read(0, 100, one)).map(({ seq }) => seq) as [number, number, number]
      const read = async (after: number, to: number, events: string[]) => {
        const found = []
        for await (const sayings of folds.readSayings(after, to, one, events)) found.push(...sayings.map(({ body, ...rest }) => ({ ...rest, body: body && JSON.parse(body) })))
        return found
      }
      const [{ occurredAt: at }] = entries as [LogEntry, ...LogEntry[]]
      expect(await read(0, c, ['Told'])).toEqual([
        { seq: a, at, type: 'track', event: 'Board Created', userId: 'ada', anonymousId: 'x', groupId: 'acme', trust: trustBit.claimed, body: null },
        { seq: b, at, type: 'alias', event: null, userId: 'ada', anonymousId: null, groupId: null, trust: trustBit.claimed, body: { previousId: 'x' } },
        { seq: c, at, type: 'track', event: 'Told', userId: null, anonymousId: 'y', groupId: null, trust: trustBit.verified, body: { properties: { submission: 's' } } },
      ])
      expect((await read(a, b, [])).map(({ seq }) => seq)).toEqual([b])
      expect(await read(c, c, [])).toEqual([])
      expect((await folds.readThese(Float64Array.of(c, a), one)).map(({ id, event, userId }) => ({ id, event, userId }))).toEqual([
        { id: 'c', event: 'Told', userId: null },
        { id: 'a', event: 'Board Created', userId: 'ada' },
      ])
      folds.close()
    },
  },
  {
    title: 'a message id is taken once in a project, whether it comes in one append, in two, or in two at a time',
    async run({ store: { log, projects } }) {
      const [one, two] = [(await projects.create(newProject('One'))).id, (await projects.create(newProject('Two'))).id]
      expect((await log.append(one, [logEntry('a'), logEntry('b'), logEntry('a')])).fresh).toEqual([true, true, false])
      expect((await log.append(one, [logEntry('c'), logEntry('b')])).fresh).toEqual([true, false])
      expect((await log.append(two, [logEntry('a')])).fresh).toEqual([true])
      const both = await Promise.all([log.append(one, [logEntry('d')]), log.append(one, [logEntry('d')]), log.append(one, [logEntry('d')])])
      expect(both.flatMap(({ fresh }) => fresh).filter(Boolean)).toHaveLength(1)
      expect((await log.append(one, [logEntry(uuid)])).fresh).toEqual([true])
      expect((await log.append(one, [logEntry(uuid.toLowerCase())])).fresh).toEqual([false])
    },
  },
  {
    title: 'the position of an append covers it, also where everything in it was known',
    async run(opened) {
      const { log, projects } = opened.store
      const { id } = await projects.create(newProject('One'))
      const first = await log.append(id, [logEntry('a'), logEntry('b')])
      const again = await log.append(id, [logEntry('b')])
      expect(again.seq).toBeGreaterThanOrEqual(first.seq)
      const read = await readAll(opened, id)
      expect(Math.max(...read.map(({ seq }) => seq))).toBeLessThanOrEqual(again.seq)
    },
  },
  {
    title: 'whoever follows the log of several projects sees every message of each once',
    async run({ store: { log, projects }, openFolds }) {
      const ids = [(await projects.create(newProject('One'))).id, (await projects.create(newProject('Two'))).id]
      const folds = await openFolds()
      const positions = new Map(ids.map((id) => [id, 0]))
      const seen: string[] = []
      const follow = async () => {
        for (;;) {
          const pages = await folds.next(positions, 3)
          if (pages.length === 0) return
          for (const { project, messages, to } of pages) {
            seen.push(...messages.map(({ id }) => `${project} ${id}`))
            positions.set(project, to)
          }
        }
      }
      const sent: string[] = []
      for (let n = 0; n < 12; n++) {
        const project = ids[n % 5 === 0 ? 1 : 0]!
        const entries = Array.from({ length: 1 + (n % 4) }, (_, i) => logEntry(`${n}-${i}`))
        await log.append(project, entries)
        sent.push(...entries.map(({ messageId }) => `${project} ${messageId}`))
        if (n % 3 === 2) await follow()
      }
      await follow()
      folds.close()
      expect(seen.toSorted()).toEqual(sent.toSorted())
    },
  },
  {
    title: 'a name with a character 0 in it stops nobody',
    async run(opened) {
      const { id } = await opened.store.projects.create(newProject('One'))
      await opened.store.log.append(id, [logEntry('a', { userId: 'a\0b', event: 'Click\0ed', groupId: 'g\0' }), logEntry('b')])
      expect((await readAll(opened, id)).map((each) => each.id)).toEqual(['a', 'b'])
    },
  },
]
