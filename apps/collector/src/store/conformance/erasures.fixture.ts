import { expect } from 'vitest'
import { operator } from '../audit.ts'
import { logEntry, newProject } from './entry.fixture.ts'
import type { Story } from './story.fixture.ts'

const deed = { by: operator, at: 10 }
const ada = { kind: 'u', value: 'ada' } as const

export const erasureStories: Story[] = [
  {
    title: 'what is held of a person is found and deleted, also before it was folded; what is of others stays',
    async run({ store: { projects, erasures }, append }) {
      const { id } = await projects.create(newProject('One'))
      const shared = { anonymousId: 'browser', body: '{"properties":{"words":"of bob"}}' }
      await append(id, [logEntry('1', { body: '{"properties":{"words":"of ada"}}' }), logEntry('2', { userId: 'bob', ...shared }), logEntry('3', { userId: null, anonymousId: 'browser' })])
      expect((await erasures.held(id, [ada])).messages).toEqual([expect.objectContaining({ userId: 'ada', event: 'Clicked', body: expect.stringContaining('of ada') })])
      const begun = await erasures.begin(id, [ada, { kind: 'a', value: 'browser' }], ['hash of ada'], deed)
      expect(begun).toMatchObject({ askedAt: 10, finishedAt: null, counts: { identities: 2, messages: 2, answers: 0 } })
      expect((await erasures.held(id, [ada, { kind: 'a', value: 'browser' }])).messages).toEqual([])
      expect((await erasures.held(id, [{ kind: 'u', value: 'bob' }])).messages).toEqual([expect.objectContaining({ userId: 'bob', anonymousId: null })])
    },
  },
  {
    title: 'who was erased is known by a hash, in its own project alone',
    async run({ store: { projects, erasures } }) {
      const [one, two] = [await projects.create(newProject('One')), await projects.create(newProject('Two'))]
      const versions = [await erasures.version(one.id)]
      for (const hashes of [['h1', 'h2'], ['h2', 'h3']]) {
        await erasures.begin(one.id, [ada], hashes, deed)
        versions.push(await erasures.version(two.id))
      }
      expect(versions[0]).toBeUndefined()
      expect(new Set(versions).size).toBe(3)
      expect([...(await erasures.among(one.id, ['h1', 'h3', 'h4']))].sort()).toEqual(['h1', 'h3'])
      expect([...(await erasures.among(two.id, ['h1', 'h3', 'h4']))]).toEqual([])
      expect((await erasures.list(one.id)).map(({ askedAt, finishedAt }) => [askedAt, finishedAt])).toEqual([[10, null], [10, null]])
      expect(await erasures.list(two.id)).toEqual([])
    },
  },
  {
    title: 'the key of the hashes is made once',
    async run({ store: { erasures, projects } }) {
      const { id } = await projects.create(newProject('One'))
      const key = await erasures.getKey(id)
      expect(key).toMatch(/^[\w-]{43}$/)
      expect(await erasures.getKey(id)).toBe(key)
    },
  },
]
