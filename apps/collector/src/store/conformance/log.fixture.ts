import { expect } from 'vitest'
import type { LoggedMessage } from '../fold.ts'
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
    title: 'a stretch of the log is read by speaker, whole, in pieces, and of one project alone',
    async run({ store: { log, projects }, openFolds }) {
      const [one, two] = [(await projects.create(newProject('One'))).id, (await projects.create(newProject('Two'))).id]
      const speakers = ['bob', 'ada', 'bob', 'cid', 'ada', 'bob']
      for (const [n, name] of speakers.entries()) {
        await log.append(two, [logEntry(`${n}`, { userId: 'ada' })])
        await log.append(one, [logEntry(`${n}`, n === 3 ? { userId: null, anonymousId: name } : { userId: name, anonymousId: 'shared' })])
      }
      const folds = await openFolds()
      const all = await folds.read(0, 100, one)
      const read = async (after: number, to: number) => {
        const found: string[] = []
        for await (const messages of folds.readBySpeaker(after, to, 2, one)) found.push(...messages.map(({ id, userId, anonymousId }) => `${userId ?? anonymousId} ${id}`))
        return found
      }
      expect(await read(0, all.at(-1)!.seq)).toEqual(['ada 1', 'ada 4', 'bob 0', 'bob 2', 'bob 5', 'cid 3'])
      expect(await read(all[0]!.seq, all[4]!.seq)).toEqual(['ada 1', 'ada 4', 'bob 2', 'cid 3'])
      expect(await read(all.at(-1)!.seq, all.at(-1)!.seq)).toEqual([])
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
