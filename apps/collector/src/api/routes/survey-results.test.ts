import { type AnswersPage, kitEvents, type SatisfactionAnswer, type SurveyQuestionResult, type SurveyResultsAnswer, type SurveySplitAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, type TestApi } from '../api.fixture.ts'

const now = Date.UTC(2026, 10, 22, 12)
const label = (text: string) => ({ en: text, de: `${text} (de)` })
const option = (id: string) => ({ id, label: label(id) })
const content = {
  host: { locales: ['en', 'de'], events: {}, accountTraits: { plan: 'string' } },
  experiences: [
    {
      kind: 'survey', id: 'all', name: 'Everything',
      questions: [
        { id: 'nps', type: 'nps', title: label('How likely?'), lowLabel: label('Not at all') },
        { id: 'stars', type: 'rating3', title: label('How was it?') },
        { id: 'thumb', type: 'thumbs', title: label('Good?') },
        { id: 'pick', type: 'choices', title: label('What?'), choices: [option('price'), option('speed')], other: true, next: [{ answer: 'price', to: 'why' }] },
        { id: 'grid', type: 'matrix', title: label('Parts?'), rows: [option('search'), option('help')], columns: [option('bad'), option('good')] },
        { id: 'may', type: 'consent', title: label('Contact'), label: label('You may write to me') },
        { id: 'why', type: 'text', title: label('Why?') },
      ],
    },
  ],
} as never

let sent = 0
/** What one person answers, question by question, in the order of the survey; how it ends, by a press or by nothing at all. */
function submission(person: number, said: [question: string, type: string, value: unknown, tookMs?: number][], end: 'submitted' | { leftAt: string } | 'gone', { days = 1, plan = person < 6 ? 'pro' : 'free' } = {}) {
  const userId = `p${person}`
  const id = `s${person}-${(sent += 1)}`
  const at = (minute: number) => new Date(now - days * 86_400_000 + minute * 60_000).toISOString()
  const about = { experience: 'all', surface: 'survey', release: 1, submission: id }
  const who = { userId, context: { groupId: `acc-${plan}`, locale: person % 2 ? 'de' : 'en' } }
  const track = (event: string, minute: number, properties: object) => ({ ...who, type: 'track', event, messageId: `m${(sent += 1)}`, timestamp: at(minute), properties })
  return [
    { ...who, type: 'group', groupId: `acc-${plan}`, messageId: `g${(sent += 1)}`, traits: { plan }, timestamp: at(0) },
    track(kitEvents.seen, 1, { experience: 'all', surface: 'survey', release: 1 }),
    ...said.map(([question, questionType, value, tookMs], place) => track(kitEvents.answered, 2 + place, { ...about, question, questionType, value, tookMs })),
    ...(end === 'submitted' ? [track(kitEvents.submitted, 20, about)] : end === 'gone' ? [] : [track(kitEvents.dismissed, 20, { ...about, question: end.leftAt })]),
  ]
}

let api: TestApi
let project: Awaited<ReturnType<TestApi['project']>>
const period = 'from=2026-11-01&to=2026-11-23'
async function ask<Answer>(path: string): Promise<Answer> {
  const { status, body } = await api.get(`/api/surveys/${path}`, project)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const results = (query = period) => ask<SurveyResultsAnswer>(`all?${query}`)
const question = async (id: string, query?: string): Promise<SurveyQuestionResult> => (await results(query)).questions.find((each) => each.id === id)!

beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, content)
  const whole = (person: number) =>
    submission(
      person,
      [
        ['nps', 'nps', person < 3 ? 10 : 0, 1_000 * (person + 1)],
        ['stars', 'rating3', 3],
        ['thumb', 'thumbs', 1],
        ['pick', 'choices', { choices: person === 0 ? ['speed', 'other'] : ['speed'], ...(person === 0 ? { other: '=HYPERLINK("x")' } : {}) }],
        ['grid', 'matrix', { rows: person < 4 ? { search: 'good', help: 'bad' } : { search: 'good' } }],
        ['may', 'consent', 'given'],
        ['former', 'choice', 'gone'],
      ],
      'submitted',
    )
  await api.send(project, [
    ...[0, 1, 2, 3, 4, 5].flatMap(whole),
    ...submission(6, [['nps', 'nps', 7], ['stars', 'rating3', 1]], { leftAt: 'thumb' }),
    ...submission(7, [['nps', 'nps', 7], ['stars', 'rating3', 1]], 'gone'),
    ...submission(8, [['nps', 'nps', 7], ['stars', 'rating3', 1], ['thumb', 'thumbs', 0], ['pick', 'choices', { choices: ['price'] }]], { leftAt: 'why' }),
    ...submission(0, [['nps', 'nps', 3]], 'gone', { days: 5 }),
  ])
  await api.fold()
})
afterAll(() => api.close())

describe('the results of a survey', () => {
  test('say who saw it, who began and who finished, whatever was answered', async () => {
    const { survey, seen, begun, finished, questions } = await results()
    expect([survey, seen, begun, finished]).toEqual([{ id: 'all', name: 'Everything' }, 9, 10, 6])
    expect(questions.map(({ id }) => id)).toEqual(['nps', 'stars', 'thumb', 'pick', 'grid', 'may', 'why', 'former'])
  })

  test('tell of each question who came to it, who answered and who came no further; behind a jump at least', async () => {
    const { questions } = await results()
    expect(questions.map(({ id, reached, answered, stopped, reachedIsLeast }) => [id, reached, answered, stopped, reachedIsLeast])).toEqual([
      ['nps', 10, 10, 0, false],
      ['stars', 10, 9, 1, false],
      ['thumb', 9, 7, 2, false],
      ['pick', 7, 7, 0, false],
      ['grid', 6, 6, 0, true],
      ['may', 6, 6, 0, true],
      ['why', 1, 0, 1, true],
      ['former', null, 6, 0, false],
    ])
    expect(questions.map(({ share }) => share && Math.round(share.value ?? 0))).toEqual([100, 90, 78, 100, 100, 100, null, null])
  })

  test('have the time that half of the answers took less than, where five say', async () => {
    expect((await question('nps')).medianMs).toBe(3_000)
    expect((await question('stars')).medianMs).toBeNull()
  })

  test('count what was chosen by id, with the label of each language, what nobody chose and the other one; several make more than the whole', async () => {
    const { parts } = await question('pick')
    expect(parts.map(({ id, n }) => [id, n])).toEqual([[null, 7]])
    expect(parts[0]!.options.map(({ id, label, count, share }) => [id, label, count, Math.round(share.value ?? 0)])).toEqual([
      ['price', label('price'), 1, 14],
      ['speed', label('speed'), 6, 86],
      ['other', null, 1, 14],
    ])
    expect(parts[0]!.options[1]!.share).toMatchObject({ n: 7, method: 'wilson', lo: expect.any(Number), hi: expect.any(Number) })
  })

  test('count every value of a scale, and its ends have their words', async () => {
    const { parts, score, unit } = await question('nps')
    expect(parts[0]!.options.map(({ id, count }) => [id, count])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => [String(value), { 0: 3, 7: 3, 10: 3 }[value] ?? 0]))
    expect(parts[0]!.options[0]!.label).toEqual(label('Not at all'))
    expect([score?.value, score?.n, unit]).toEqual([0, 9, 'points'])
    expect((await question('thumb')).parts[0]!.options.map(({ id, count }) => [id, count])).toEqual([['0', 1], ['1', 6]])
  })

  test('count every answer of a person where that is asked for', async () => {
    expect((await question('nps', `${period}&population=all`)).parts[0]!.n).toBe(10)
  })

  test('tell a matrix row by row; a row of four answers is not told', async () => {
    const { parts } = await question('grid')
    expect(parts.map(({ id, n, options }) => [id, n, options.map(({ id, count }) => `${id} ${count}`)])).toEqual([['search', 6, ['bad 0', 'good 6']], ['help', 4, []]])
  })

  test('hold consent against those who came to it, and what is no longer asked under its id', async () => {
    expect((await question('may')).parts[0]).toMatchObject({ n: 6, options: [{ id: 'given', label: label('You may write to me'), count: 6 }] })
    expect(await question('former')).toMatchObject({ type: 'choice', title: null, parts: [{ n: 6, options: [{ id: 'gone', label: null, count: 6 }] }] })
  })

  test('are of those of a plan alone where that is asked for', async () => {
    expect(await results(`${period}&segment=account.plan:free`)).toMatchObject({ seen: 3, begun: 3, finished: 0 })
    expect((await question('pick', `${period}&segment=account.plan:free`)).parts[0]).toMatchObject({ n: 1, options: [] })
  })

  test('of a survey that is not there are not there, of a time without answers empty', async () => {
    for (const path of ['none', 'none/questions/nps', 'all/questions/none']) expect((await api.get(`/api/surveys/${path}`, project)).status).toBe(404)
    expect(await results('from=2026-01-01&to=2026-02-01')).toMatchObject({ seen: 0, begun: 0, finished: 0, questions: expect.arrayContaining([expect.objectContaining({ id: 'nps', reached: 0, answered: 0, share: null })]) })
  })
})

test('who was asked twice, on two devices that could not hear of each other, is kept twice, marked once, and stands in the score with the newest', async () => {
  const { items } = (await api.get('/api/answers?survey=all&limit=50', project)).body as AnswersPage
  const own = items.filter(({ person }) => person.id === 'u:p0')
  expect(own.map(({ score, again }) => [score, again])).toEqual([[10, true], [3, false]])
  expect(items.filter(({ again }) => again)).toHaveLength(1)
  const file = await (await api.app.request('/api/answers.ndjson?survey=all&type=nps', { headers: { authorization: `Bearer ${project.secretKey}` } })).text()
  const lines = file.trimEnd().split('\n').map((line) => JSON.parse(line) as { question: string; score: number; again: boolean })
  expect(lines.filter(({ question }) => question === 'nps').filter(({ again }) => again).map(({ score }) => score)).toEqual([10])
  const { score } = (await api.get(`/api/satisfaction?type=nps&${period}`, project)).body as SatisfactionAnswer
  expect(score).toMatchObject({ n: 9, value: 0 })
})

describe('one question', () => {
  test('is told by plan, device or language; groups under five are counted and not shown', async () => {
    const { groups, hidden, choices } = await ask<SurveySplitAnswer>(`all/questions/pick?${period}&by=account.plan`)
    expect(groups).toMatchObject([{ value: 'pro', n: 6, parts: [{ n: 6, options: [{ id: 'price', count: 0 }, { id: 'speed', count: 6 }, { id: 'other', count: 1 }] }] }])
    expect([hidden, choices]).toEqual([{ groups: 1, answers: 1 }, expect.arrayContaining(['stage', 'device', 'language', 'account', 'account.plan'])])
  })

  test('by account names the accounts', async () => {
    const { groups } = await ask<SurveySplitAnswer>(`all/questions/grid?${period}&by=account`)
    expect(groups).toMatchObject([{ value: 'acc-pro', label: 'acc-pro', n: 6, parts: [{ id: 'search', n: 6 }, { id: 'help', n: 4, options: [] }] }])
  })
})
