import type { AnswersPage, FeedbackAnswer, IngestAnswer, SatisfactionAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, type TestApi } from '../api.fixture.ts'

const now = Date.UTC(2026, 10, 22, 12)
const label = (text: string) => ({ en: text, de: `${text} (de)` })
const choices = [{ id: 'price', label: label('The price') }, { id: 'speed', label: label('The speed') }]
const content = {
  host: { locales: ['en', 'de'], events: {} },
  experiences: [
    {
      kind: 'survey', id: 'all', name: 'Everything', hidden: ['order'],
      questions: [
        { id: 'nps', type: 'nps', title: label('How likely?') },
        { id: 'ten', type: 'rating10', title: label('How was it?') },
        { id: 'thumb', type: 'thumbs', title: label('Good?') },
        { id: 'pick', type: 'choices', title: label('What?'), choices, other: true },
        { id: 'grid', type: 'matrix', title: label('Parts?'), rows: [{ id: 'search', label: label('Search') }], columns: [{ id: 'bad', label: label('Bad') }, { id: 'good', label: label('Good') }] },
        { id: 'may', type: 'consent', title: label('Contact'), label: label('You may write to me') },
        { id: 'why', type: 'text', title: label('Why?') },
      ],
    },
  ],
} as never

let api: TestApi
let project: Awaited<ReturnType<TestApi['project']>>
let sent = 0

const said = (userId: string, submission: string, question: string, questionType: string, value: unknown, more: { minute?: number; locale?: string; properties?: object } = {}) => ({
  type: 'track', event: 'Milepost Answered', messageId: `message-${(sent += 1)}`, userId, timestamp: new Date(now - 3_600_000 + 60_000 * (more.minute ?? 0)).toISOString(),
  context: { page: { path: '/cart' }, ...(more.locale ? { locale: more.locale } : {}) },
  properties: { experience: 'all', surface: 'survey', release: 1, submission, question, questionType, value, ...more.properties },
})
async function post(batch: unknown[]): Promise<IngestAnswer> {
  const headers = { authorization: `Basic ${btoa(`${project.secretKey}:`)}` }
  return (await (await api.app.request('/v1/batch', { method: 'POST', headers, body: JSON.stringify({ batch }) })).json()) as IngestAnswer
}
async function ask<Answer>(path: string): Promise<Answer> {
  const { status, body } = await api.get(`/api/${path}`, project)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, content)
  const beside = { properties: { tookMs: 4000, fields: { order: 'A-17' } } }
  await api.send(project, [
    said('ann', 's-ann', 'nps', 'nps', 9, { ...beside, locale: 'de' }),
    said('ann', 's-ann', 'ten', 'rating10', 2, { minute: 1, ...beside }),
    said('ann', 's-ann', 'thumb', 'thumbs', 0, { minute: 2 }),
    said('ann', 's-ann', 'pick', 'choices', { choices: ['speed', 'other'], other: 'Night trains' }, { minute: 3 }),
    said('ann', 's-ann', 'grid', 'matrix', { rows: { search: 'good' } }, { minute: 4 }),
    said('ann', 's-ann', 'may', 'consent', 'given', { minute: 5 }),
    said('ann', 's-ann', 'why', 'text', 'Too few trains', { minute: 6 }),
    { type: 'track', event: 'Milepost Dismissed', messageId: 'left', userId: 'ann', timestamp: new Date(now - 3_600_000 + 7 * 60_000).toISOString(), properties: { experience: 'all', surface: 'survey', release: 1, submission: 's-ann', question: 'why' } },
    said('bob', 's-bob', 'ten', 'rating10', 10),
  ])
  await api.fold()
})
afterAll(() => api.close())

describe('answers of every type', () => {
  test('are told under their questions, in the words of the release and by ids, with how and where they were given', async () => {
    const { answers, circumstances } = await ask<FeedbackAnswer>('feedback/s-ann')
    expect(answers.map(({ question, score, text, choices }) => [question, score, text, choices])).toEqual([
      ['nps', 9, null, []],
      ['ten', null, null, [{ id: '2', label: null }]],
      ['thumb', null, null, [{ id: '0', label: null }]],
      ['pick', null, 'Night trains', [{ id: 'speed', label: label('The speed') }, { id: 'other', label: null }]],
      ['grid', null, null, [{ id: 'search:good', row: label('Search'), label: label('Good') }]],
      ['may', null, null, [{ id: 'given', label: label('You may write to me') }]],
      ['why', null, 'Too few trains', []],
    ])
    expect(circumstances).toEqual({ page: '/cart', fields: { order: 'A-17' }, tookMs: { nps: 4000, ten: 4000 }, end: 'abandoned', leftAt: 'why', displayed: null })
  })

  test('of a rating of 1 to 10 are no NPS, and stand in no score at all', async () => {
    const { score, types } = await ask<SatisfactionAnswer>('satisfaction?type=nps&from=2026-11-22&to=2026-11-23')
    expect([score.n, types]).toEqual([1, ['nps']])
    const { items } = await ask<AnswersPage>('answers')
    expect(items.map(({ submission, type, score }) => [submission, type, score])).toEqual(expect.arrayContaining([['s-ann', 'nps', 9], ['s-bob', null, null]]))
  })

  test.each<[string, unknown]>([
    ['rating10', 0],
    ['rating10', 11],
    ['rating5', 4.5],
    ['rating5', '4'],
    ['thumbs', 2],
    ['thumbs', true],
    ['csat3', 5],
    ['matrix', 'good'],
    ['matrix', { choices: ['good'] }],
    ['choices', { rows: { a: 'b' } }],
    ['consent', 'no'],
    ['message', 'seen'],
    ['text', 7],
  ])('as a %s are refused where they are %j', async (type, value) => {
    const { results } = await post([said('eve', 's-eve', 'any', type, value)])
    expect(results[0]!.status).toBe('refused')
  })
})

describe('a submission', () => {
  const scored = async () => (await ask<SatisfactionAnswer>('satisfaction?type=nps&from=2026-11-22&to=2026-11-23')).score

  test('that arrives twice, late and out of order, is one: its newest answer stands', async () => {
    const early = said('cid', 's-cid', 'nps', 'nps', 3, { minute: 10 })
    const late = said('cid', 's-cid', 'nps', 'nps', 10, { minute: 11 })
    await api.send(project, [late])
    await api.fold()
    await api.send(project, [early, late, early])
    await api.fold()
    expect((await scored()).n).toBe(2)
    expect((await ask<AnswersPage>('answers')).items.filter(({ submission }) => submission === 's-cid').map(({ score }) => score)).toEqual([10])
  })

  test('of somebody anonymous who pressed twice is counted once', async () => {
    const { userId: _, ...pressed } = said('', 's-twice', 'nps', 'nps', 6, { minute: 12 })
    const again = { ...pressed, messageId: 'another message of the same submission' }
    await api.send(project, [{ ...pressed, anonymousId: 'browser-2' }, { ...again, anonymousId: 'browser-2' }])
    await api.fold()
    expect((await ask<AnswersPage>('answers')).items.filter(({ submission }) => submission === 's-twice')).toHaveLength(1)
    expect((await scored()).n).toBe(3)
  })

  test('in which the score was skipped is in no denominator, of the score as of its share', async () => {
    await api.send(project, [said('fay', 's-fay', 'why', 'text', 'No number from me', { minute: 13 })])
    await api.fold()
    const { score, bands } = await ask<SatisfactionAnswer>('satisfaction?type=nps&from=2026-11-22&to=2026-11-23')
    expect(score.n).toBe(3)
    expect(bands.low + bands.middle + bands.high).toBe(3)
  })

  test('of an anonymous person counts once when that person gets a name: the latest of the two is theirs', async () => {
    const { userId: _, ...anonymous } = said('x', 's-anon', 'nps', 'nps', 0, { minute: 20 })
    await api.send(project, [{ ...anonymous, anonymousId: 'browser-1' }, said('dee', 's-dee', 'nps', 'nps', 10, { minute: 30 })])
    await api.fold()
    expect((await scored()).n).toBe(5)
    await api.send(project, [{ type: 'identify', messageId: 'named', userId: 'dee', anonymousId: 'browser-1', timestamp: new Date(now - 60_000).toISOString() }])
    await api.fold()
    const { n, value } = await scored()
    // Nine, ten and ten, and the six of the one who pressed twice.
    expect([n, value]).toEqual([4, 50])
  })
})
