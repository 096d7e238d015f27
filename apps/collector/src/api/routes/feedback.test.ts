import type { AuditPage, ClosingAnswer, FeedbackAnswer, FeedbackPage, FeedbackRow } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildGeneration } from '../../fold/build.ts'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

const day = 86_400_000
let scenario: Scenario
let ann: string
beforeAll(async () => {
  scenario = await openScenario()
  ann = (await scenario.api.user('ann@team.example', 'correct horse battery')).id
  // Unlike the small history: praise without words is no feedback, a text alone and a lone complaint are.
  const said = (index: number, userId: string, submission: string, question: string, questionType: string, value: unknown, timestamp: string) => ({
    type: 'track', event: 'Milepost Answered', messageId: `said-${index}`, userId, timestamp,
    properties: { experience: 'recommend', surface: 'survey', release: 1, submission, question, questionType, value },
  })
  await scenario.api.send(scenario.project, [
    said(1, 'cid', 'sub-cid', 'score', 'nps', 10, '2026-11-19T12:05:00Z'),
    said(2, 'dee', 'sub-dee', 'why', 'text', 'Where is dark mode? 100% needed', '2026-11-20T12:05:00Z'),
  ])
  await scenario.api.fold()
})
afterAll(() => scenario.close())

const submissions = ({ items }: Pick<FeedbackPage, 'items'>) => items.map(({ submission }) => submission)
const ids = async (query: string) => submissions(await scenario.ask<FeedbackPage>(`feedback?${query}`))
async function send<Answer>(method: string, path: string, body: unknown, expected = 200): Promise<Answer> {
  const headers = { authorization: `Bearer ${scenario.project.secretKey}` }
  const response = await scenario.api.app.request(`/api/${path}`, { method, headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as Answer
  expect(response.status, JSON.stringify(answer)).toBe(expected)
  return answer
}
const change = (submission: string, body: object, expected = 200) => send<FeedbackRow>('PATCH', `feedback/${submission}`, body, expected)

describe('feedback that nobody has touched', () => {
  test('is every submission with words or a low score, newest first, and new', async () => {
    const page = await scenario.ask<FeedbackPage>('feedback')
    expect(submissions(page)).toEqual(['sub-dee', 'sub-bob-1', 'sub-ann'])
    expect(page.counts).toEqual({ new: 3, assigned: 0, answered: 0, closed: 0 })
    expect(page.owners).toEqual([{ id: ann, name: 'ann@team.example' }])
    expect(page.surveys).toEqual([{ id: 'recommend', name: 'Would you recommend us' }])
    expect(page.items[1]).toEqual({
      submission: 'sub-bob-1', survey: 'recommend', type: 'nps', score: 3, band: 'low', texts: [],
      person: { id: 'u:bob', name: 'bob@bolt.example' }, account: { id: 'bolt', name: 'Bolt GmbH' }, stage: 'trial', again: false, at: Date.UTC(2026, 10, 2, 12, 1),
      status: 'new', owner: null, tags: [], dueAt: null, closedAt: null,
    })
  })

  test.each([
    ['band=low', ['sub-bob-1']],
    ['type=nps', ['sub-bob-1', 'sub-ann']],
    ['type=ces2', []],
    ['stage=trial', ['sub-bob-1']],
    ['stage=-', ['sub-dee']],
    ['survey=recommend&q=LOVELY', ['sub-ann']],
    ['survey=other', []],
    ['q=gmbh', ['sub-bob-1']],
    ['q=100%25', ['sub-dee']],
    ['q=_', []],
    ['owner=-', ['sub-dee', 'sub-bob-1', 'sub-ann']],
    ['status=open', ['sub-dee', 'sub-bob-1', 'sub-ann']],
    ['status=closed', []],
  ])('filtered by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected)
  })

  test('goes on after the last of a page, without repeating or hiding', async () => {
    const read: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: FeedbackPage = await scenario.ask<FeedbackPage>(`feedback?limit=1${next && `&cursor=${next}`}`)
      read.push(...submissions(page))
      next = page.next
    }
    expect(read).toEqual(['sub-dee', 'sub-bob-1', 'sub-ann'])
  })

  test('tells one submission whole, with what happened just before the first answer', async () => {
    const found = await scenario.ask<FeedbackAnswer>('feedback/sub-ann')
    expect(found.answers.map(({ question, title, score, text }) => [question, title, score, text])).toEqual([
      ['score', 'How likely?', 9, null],
      ['why', 'Why?', null, 'It is lovely'],
    ])
    expect(found.item.stage).toBe('paid')
    expect(found.before[0]).toMatchObject({ kind: 'shown', title: 'Would you recommend us', at: Date.UTC(2026, 9, 25, 12) })
    expect(found.before.every(({ at }) => at < Date.UTC(2026, 9, 25, 12, 1))).toBe(true)
    expect(found.before.some(({ kind }) => kind === 'stage')).toBe(true)
  })
})

test('what is handled stays so through a rebuild, and whoever did it is on record', async () => {
  const { number, id } = { number: scenario.project.project.id, id: ann }
  expect(await change('sub-bob-1', { owner: id, tags: ['Support', 'bug'], dueAt: 5 })).toMatchObject({
    status: 'assigned', owner: { id, name: 'ann@team.example' }, tags: ['Support', 'bug'], dueAt: 5,
  })
  await send('POST', 'feedback/sub-bob-1/notes', { text: '  <b>Called</b> them  ' }, 201)
  await change('sub-ann', { status: 'closed' })

  const handled = async () => ({ all: await scenario.ask<FeedbackPage>('feedback'), one: await scenario.ask<FeedbackAnswer>('feedback/sub-bob-1') })
  const before = await handled()
  const store = await scenario.api.openFolds()
  for await (const _ of buildGeneration(store, number, () => scenario.api.clock.now));
  store.close()
  expect(await handled()).toEqual(before)

  expect(before.all.counts).toEqual({ new: 1, assigned: 1, answered: 0, closed: 1 })
  expect(before.all.tags).toEqual(['Support', 'bug'])
  expect(before.one.notes).toEqual([{ id: expect.any(Number), at: scenario.api.clock.now, author: expect.stringContaining('sk_'), text: '<b>Called</b> them' }])
  expect(before.one.changes.map(({ action, detail }) => [action, detail])).toEqual([
    ['feedback.changed', { status: ['new', 'assigned'], owner: [null, id], tags: [[], ['Support', 'bug']], dueAt: [null, 5] }],
    ['feedback.noted', { note: before.one.notes[0]?.id }],
  ])
  expect(await ids('status=open')).toEqual(['sub-dee', 'sub-bob-1'])
  expect(await ids('status=closed')).toEqual(['sub-ann'])
  expect(await ids(`owner=${id}`)).toEqual(['sub-bob-1'])
  expect(await ids('tag=bug')).toEqual(['sub-bob-1'])
  const { items } = await scenario.ask<AuditPage>('audit?subject=sub-ann')
  expect(items).toHaveLength(1)
})

test('a change that changes nothing leaves no line; one that contradicts itself is refused', async () => {
  const lines = async () => (await scenario.ask<AuditPage>('audit')).items.length
  const before = await lines()
  await change('sub-dee', {})
  await change('sub-dee', { status: 'new', tags: [] })
  expect(await change('sub-dee', { status: 'assigned' }, 422)).toMatchObject({ error: 'changeImpossible' })
  expect(await change('sub-dee', { owner: 'nobody' }, 422)).toMatchObject({ error: 'ownerUnknown' })
  expect(await change('sub-cid', { status: 'closed' }, 404)).toMatchObject({ error: 'notFound' })
  expect(await lines()).toBe(before)
})

test('how long it took to close counts what is open, and the next score is held against the one before', async () => {
  const closing = async () => scenario.ask<ClosingAnswer>('closing')
  expect(await closing()).toMatchObject({ closed: 1, open: 2, timeToClose: { n: 3, population: 'all' }, scoreChanges: [] })

  scenario.api.clock.now += 2 * day
  await change('sub-bob-1', { status: 'closed' })
  const at = new Date(scenario.api.clock.now + 3_600_000).toISOString()
  const properties = { experience: 'recommend', surface: 'survey', release: 1, submission: 'sub-bob-3', question: 'score', questionType: 'nps', value: 9 }
  scenario.api.clock.now += day
  await scenario.api.send(scenario.project, [{ type: 'track', event: 'Milepost Answered', userId: 'bob', timestamp: at, properties }])
  await scenario.api.fold()

  const found = await closing()
  expect(found).toMatchObject({ closed: 2, open: 1 })
  // Before: 8, of sub-bob-2, which was newer than the complaint itself. One pair is said to be one, and no number.
  expect(found.scoreChanges).toEqual([{ type: 'nps', measure: expect.objectContaining({ value: null, n: 1, method: 'pairedT' }), differs: false }])
})
