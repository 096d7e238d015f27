import { emptyFacts } from '@milepost/targeting'
import { expect } from 'vitest'
import { operator } from '../audit.ts'
import type { Answer, FoldChanges, PersonChanges } from '../fold.ts'
import { quarterMs } from '../surveys.ts'
import { newProject } from './entry.fixture.ts'
import { nothing, rules } from './fold.fixture.ts'
import type { Story } from './story.fixture.ts'
import type { TestStore } from './test-store.fixture.ts'

const at = 1_000 * quarterMs
const answer = (submission: string, person: number, more: Partial<Answer> = {}): Answer => ({
  submission, question: 'score', survey: 'nps', type: 'nps', score: 2, text: null, choices: null, at, messageId: submission, firstAt: at, identity: person, namedAccount: 0, person, account: 1, stage: null, device: null, language: null, page: null, tookMs: null, fields: null, trust: 0, withdrawn: false, ...more,
})
const person = (id: number, account: number | null, exposures: PersonChanges['exposures']['rows'], dismissed: string[] = []): PersonChanges => ({
  person: { id, key: `u:p${id}`, name: `p${id}`, identified: true, account, firstAt: at, lastAt: at, events: 1, traits: '{}', trust: 0 },
  memberships: { rows: [], isAll: true },
  progress: { rows: dismissed.map((experience) => ({ experience, firstSeenAt: at, lastSeenAt: at, dismissedAt: at, completedAt: null })), isAll: true },
  exposures: { rows: exposures, isAll: true },
  tasks: { rows: [], isAll: true },
})

/** Two people of an account and one of another; the first two answered. */
async function folded({ store: { projects }, openFolds }: TestStore, more: Partial<FoldChanges> = {}): Promise<number> {
  const { id } = await projects.create(newProject('One'))
  const folds = await openFolds()
  const { generation } = await folds.begin(id, rules, 'live')
  const identities = [1, 2, 3].map((each) => ({ id: each, kind: 'u' as const, value: `p${each}`, person: each }))
  const account = { id: 1, key: 'acme', name: 'Acme', people: 2, firstAt: at, lastAt: at, events: 0, traits: '{}', facts: emptyFacts(), trust: 0 }
  const seen = (times: number[], experience = 'nps') => times.map((time) => ({ experience, at: time }))
  const people = [person(1, 1, [...seen([at, at + 5]), ...seen([at], 'other')]), person(2, 1, seen([at + 9])), person(3, 2, seen([at + 1]))]
  const answers = [answer('a', 1), answer('a', 1, { question: 'why', firstAt: at + 2 * quarterMs }), answer('b', 2, { firstAt: at + quarterMs }), answer('c', 2, { survey: 'other' })]
  await folds.open(id, generation).commit({ ...nothing, identities, accounts: [account], people, answers, ...more }, 0, { seq: 1, asOf: at })
  folds.close()
  return id
}

export const surveyStories: Story[] = [
  {
    title: 'submissions are counted once, by the quarter of an hour of their first answer',
    async run(opened) {
      const id = await folded(opened)
      const { surveys } = opened.store
      expect(await surveys.answered(id, ['nps', 'none'], 0)).toEqual([{ survey: 'nps', total: 2, recent: [{ quarter: 1_000, count: 1 }, { quarter: 1_001, count: 1 }] }])
      expect(await surveys.answered(id, ['nps'], at + quarterMs)).toEqual([{ survey: 'nps', total: 2, recent: [{ quarter: 1_001, count: 1 }] }])
    },
  },
  {
    title: 'who of an account last saw a survey when, by the account named or the one joined',
    async run(opened) {
      const id = await folded(opened)
      const { surveys } = opened.store
      const seen = [{ survey: 'nps', person: 2, at: at + 9, self: false }, { survey: 'nps', person: 1, at: at + 5, self: true }]
      expect(await surveys.seenInAccount(id, { userId: 'p1' }, ['nps'], at)).toEqual(seen)
      expect(await surveys.seenInAccount(id, { userId: 'p1', groupId: 'acme' }, ['nps'], at + 6)).toEqual([seen[0]])
      expect(await surveys.seenInAccount(id, { userId: 'nobody', anonymousId: 'x' }, ['nps'], 0)).toEqual([])
      expect(await surveys.seenInAccount(id, { userId: 'nobody', groupId: 'acme' }, ['nps'], at)).toEqual(seen.map((row) => ({ ...row, self: false })))
    },
  },
  {
    title: 'a project has one secret for its links, however many ask for it first, and a link is used once',
    async run({ store: { projects, links } }) {
      const [one, two] = [await projects.create(newProject('One')), await projects.create(newProject('Two'))]
      const secrets = await Promise.all(['a', 'b', 'c'].map((candidate) => links.secret(one.id, candidate)))
      expect(new Set(secrets).size).toBe(1)
      expect(await links.secret(one.id, 'd')).toBe(secrets[0])
      expect(await links.secret(two.id, 'e')).toBe('e')
      expect(await links.isUsed(one.id, 'l')).toBe(false)
      expect((await Promise.all([1, 2, 3].map((time) => links.use(one.id, 'l', time)))).filter(Boolean)).toHaveLength(1)
      expect([await links.isUsed(one.id, 'l'), await links.isUsed(two.id, 'l')]).toEqual([true, false])
    },
  },
  {
    title: 'a reply waits for whoever gave the feedback, until it is dismissed or too old',
    async run(opened) {
      const id = await folded(opened)
      const { feedback, audit } = opened.store
      const reply = (submission: string, text: string, time: number) => feedback.addReply(id, submission, text, (now) => ({ ...now, status: 'answered' }), { by: operator, at: time })
      expect(await reply('a', 'first', 10)).toEqual({ id: 1, at: 10, author: operator.name, text: 'first' })
      await reply('a', 'second', 20)
      await reply('b', 'to another', 20)
      const waiting = async (userId: string, since = 0) => (await feedback.repliesFor(id, { userId }, since)).map(({ text }) => text)
      expect([await waiting('p1'), await waiting('p2'), await waiting('p3'), await waiting('p1', 15)]).toEqual([['first', 'second'], ['to another'], [], ['second']])
      expect((await audit.list(id, { subject: 'a', after: null, limit: 10 })).items.map(({ action }) => action)).toEqual(['feedback.replied', 'feedback.changed', 'feedback.replied'])
      const folds = await opened.openFolds()
      const [{ generation = 0 } = {}] = await folds.generations()
      await folds.open(id, generation).commit({ ...nothing, people: [person(1, 1, [], ['reply-1'])] }, 1, { seq: 2, asOf: at })
      folds.close()
      expect(await waiting('p1')).toEqual(['second'])
    },
  },
]
