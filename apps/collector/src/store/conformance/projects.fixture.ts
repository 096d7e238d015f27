import type { Content } from '@milepost/contract'
import { expect } from 'vitest'
import { operator } from '../audit.ts'
import { logEntry, newProject } from './entry.fixture.ts'
import type { Story } from './story.fixture.ts'

const content = (name: string): Content => ({ host: { locales: ['en'], events: {} }, experiences: [], milestones: [{ id: 'm', name, unit: 'person', when: { kind: 'event', event: 'E' } }], stageModels: [] })
const deed = { by: operator, at: 10 }

export const projectStories: Story[] = [
  {
    title: 'projects of one name have ids of their own, and are listed in the order of their making',
    async run({ store: { projects } }) {
      const made = []
      for (const n of [1, 2, 3]) made.push(await projects.create({ ...newProject(`key ${n}`), name: 'Größe & Co' }))
      expect(made.map(({ key }) => key)).toEqual(['grosse-co', 'grosse-co-2', 'grosse-co-3'])
      expect((await projects.list()).map(({ key }) => key)).toEqual(['grosse-co', 'grosse-co-2', 'grosse-co-3'])
    },
  },
  {
    title: 'a project is found by its keys until they are revoked',
    async run({ store: { projects, keys } }) {
      const project = await projects.create({ ...newProject('One'), origins: ['https://b.example', 'https://a.example'] })
      const found = await projects.findByKey('sk One')
      expect(found).toMatchObject({ kind: 'secret', project: { key: project.key, origins: ['https://a.example', 'https://b.example'] } })
      expect(await projects.findByKey('pk One')).toMatchObject({ kind: 'write', project: { id: project.id } })
      expect(await projects.findByKey('sk Two')).toBeUndefined()
      expect([await projects.find(project.key), ...(await projects.list())]).toEqual([found?.project, found?.project])
      expect([project.createdAt, found?.project.createdAt]).toEqual([5, 5])
      expect(await projects.find('two')).toBeUndefined()
      await keys.revoke(project.id, found!.id, deed)
      expect(await projects.findByKey('sk One')).toBeUndefined()
      expect((await keys.list(project.id)).map(({ revokedAt }) => revokedAt)).toContain(10)
    },
  },
  {
    title: 'what browsers numbered and what of it never arrived is counted, tab by tab',
    async run({ store: { projects, log } }) {
      const [{ id }, other] = [await projects.create(newProject('One')), await projects.create(newProject('Two'))]
      expect(await projects.arrival(id)).toEqual({ tabs: 0, made: 0, arrived: 0, from: null, givenUp: {} })
      const numbered = (name: string, tab: unknown, sequence: unknown, more: object = {}) => logEntry(`${name} ${sequence}`, { body: JSON.stringify({ context: { tab: { id: tab, sequence } } }), ...more })
      const dropped = (counts: object) => ({ event: 'Milepost Dropped', body: JSON.stringify({ properties: { counts }, context: { tab: { id: 'b', sequence: 9 } } }) })
      await log.append(id, [
        // Six were made here, two of them never came; the order says nothing.
        ...[7, 4, 9, 5].map((sequence) => numbered('a', 'a', sequence)),
        ...[1, 2].map((sequence) => numbered('b', 'b', sequence)),
        // No numbers of a tab, whatever they are.
        ...[1.5, -1, null, 1e12, { n: 1 }].map((sequence) => numbered('c', 'c', sequence)),
        ...[1, 900_000].map((sequence) => numbered('d', 'd', sequence)),
        logEntry('server', { imported: true, body: '{"context":{"tab":"none"}}' }),
        logEntry('report 1', { ...dropped({ queueFull: 3 }), receivedAt: 2_000 }),
        logEntry('report 2', { ...dropped({ queueFull: 1, tooLarge: 2, odd: 'x' }), receivedAt: 3_000 }),
      ])
      await log.append(other.id, [numbered('a', 'a', 100)])
      const { tabs, made, arrived, from, givenUp } = await projects.arrival(id)
      expect([from, givenUp]).toEqual([1_000, { queueFull: 4, tooLarge: 2 }])
      // Tab a: 4 to 9; tab b: 1 to 9, of which 1, 2 and 9.
      expect({ tabs, made, arrived }).toEqual({ tabs: 2, made: 6 + 9, arrived: 4 + 3 })
    },
  },
  {
    title: 'the same content again is the same release, other content the next',
    async run({ store: { projects, audit } }) {
      const { id } = await projects.create(newProject('One'))
      expect(await projects.publish(id, content('A'), 'hash a', 1)).toMatchObject({ changed: true, release: { version: 1 } })
      expect(await projects.publish(id, content('A'), 'hash a', 2)).toMatchObject({ changed: false, release: { version: 1, publishedAt: 1 } })
      expect(await projects.publish(id, content('B'), 'hash b', 3)).toMatchObject({ changed: true, release: { version: 2 } })
      expect(await projects.findRelease(id)).toEqual({ version: 2, hash: 'hash b', publishedAt: 3, content: content('B') })
      expect(await projects.findReleaseMark(id)).toEqual({ version: 2, hash: 'hash b' })
      expect((await audit.list(id, { subject: null, after: null, limit: 10 })).items.map(({ action, subject }) => [action, subject])).toEqual([['release.published', '2'], ['release.published', '1']])
    },
  },
  {
    title: 'releases that are published at one time get numbers one after the other',
    async run({ store: { projects } }) {
      const { id } = await projects.create(newProject('One'))
      const made = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => projects.publish(id, content(name), name, 1)))
      expect(made.map(({ release }) => release.version).toSorted()).toEqual([1, 2, 3, 4, 5])
    },
  },
  {
    title: 'a change that throws leaves everything as it was',
    async run({ store: { projects, feedback, audit } }) {
      const { id } = await projects.create(newProject('One'))
      const no = () => {
        throw new Error('no')
      }
      await expect(projects.change(id, no, deed)).rejects.toThrow('no')
      await expect(feedback.change(id, 's', no, deed)).rejects.toThrow('no')
      expect((await audit.list(id, { subject: null, after: null, limit: 10 })).items).toEqual([])
    },
  },
  {
    title: 'changes of one submission at one time all stand in the end',
    async run({ store: { projects, feedback, audit } }) {
      const { id } = await projects.create(newProject('One'))
      const tags = ['a', 'b', 'c', 'd', 'e', 'f']
      await Promise.all(tags.map((tag) => feedback.change(id, 's', (now) => ({ ...now, tags: [...now.tags, tag].toSorted() }), deed)))
      let last: string[] = []
      await feedback.change(id, 's', (now) => ((last = now.tags), now), deed)
      expect(last).toEqual(tags)
      expect((await audit.list(id, { subject: 's', after: null, limit: 100 })).items).toHaveLength(tags.length)
    },
  },
  {
    title: 'the audit log is read in pages, newest first, each entry once',
    async run({ store: { projects, audit } }) {
      const { id } = await projects.create(newProject('One'))
      for (let n = 0; n < 5; n++) await audit.append(id, { at: n, actor: operator, action: 'project.changed', subject: String(n), detail: { n } })
      const subjects: (string | null)[] = []
      for (let after = null as { at: number; id: string } | null, isMore = true; isMore; ) {
        const { items, next } = await audit.list(id, { subject: null, after, limit: 2 })
        subjects.push(...items.map(({ subject }) => subject))
        after = next
        isMore = next !== null
      }
      expect(subjects).toEqual(['4', '3', '2', '1', '0'])
    },
  },
]
