import { type Content, kitEvents } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CreatedProject } from '../projects/create.ts'
import { openApi, type TestApi } from './api.fixture.ts'
import { routes } from './routes/index.ts'

const now = Date.UTC(2026, 10, 22, 12)
const day = 86_400_000

const content: Content = {
  host: { locales: ['en'], events: { Paid: {}, Renewed: {} }, personTraits: { role: 'string' }, accountTraits: { plan: 'string' } },
  milestones: [{ id: 'paid', name: 'Paid', unit: 'account', activation: true, when: { kind: 'event', event: 'Paid' } }],
  stageModels: [
    {
      id: 'life',
      name: 'Life',
      unit: 'account',
      stages: [
        { id: 'trial', name: 'Trial', when: { kind: 'all', of: [] } },
        { id: 'customer', name: 'Customer', when: { kind: 'event', event: 'Paid' } },
      ],
    },
  ],
  experiences: [
    { id: 'nps', name: 'Recommend', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }, { id: 'why', type: 'text', title: 'Why?' }] },
    { id: 'nps-exit', name: 'Recommend at the end', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }] },
  ],
}

/** Nine people: of six one kind, of three another, whatever they are grouped by; and two more who saw the survey and kept silent. */
function person(index: number) {
  const few = index % 3 === 2
  const answers = index < 9
  const survey = few ? 'nps-exit' : 'nps'
  const at = (ms: number) => new Date(now - 20 * day + ms).toISOString()
  const who = { userId: `p${index}`, context: { groupId: few ? 'small-co' : 'large-co', locale: few ? 'de' : 'en-GB', screen: { innerWidth: few ? 390 : 1440 } } }
  const about = { experience: survey, surface: 'survey', release: 1 }
  return [
    { ...who, type: 'identify', traits: { role: few ? 'owner' : 'member' }, timestamp: at(0) },
    { ...who, type: 'group', groupId: few ? 'small-co' : 'large-co', traits: { plan: few ? 'pro' : 'free' }, timestamp: at(1) },
    ...(few ? [{ ...who, type: 'track', event: 'Paid', timestamp: at(2) }] : []),
    { ...who, type: 'track', event: kitEvents.seen, properties: about, timestamp: at(1_000) },
    ...(answers
      ? [{ ...who, type: 'track', event: kitEvents.answered, timestamp: at(2_000), properties: { ...about, submission: `s${index}`, question: 'score', questionType: 'nps', value: few ? 2 : 9 } }]
      : []),
    // What the small group could be told by, if a comparison over time said it.
    { ...who, type: 'track', event: few ? 'Renewed' : 'Paid', timestamp: at(3 * day) },
  ]
}

let api: TestApi
let project: CreatedProject
beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, content)
  await api.send(project, Array.from({ length: 11 }, (_, index) => person(index)).flat())
  await api.fold()
})
afterAll(() => api.close())

const period = 'from=2026-10-01&to=2026-11-23'
const segmentations = ['stage', 'device', 'language', 'account', 'account.plan', 'person.role']

/** Whatever looks like a measure in an answer, with where it stands. */
function measuresIn(value: unknown, path = ''): { path: string; n: number; value: unknown; lo: unknown }[] {
  if (!value || typeof value !== 'object') return []
  const own = 'method' in value && 'n' in value ? [{ path, ...(value as unknown as { n: number; value: unknown; lo: unknown }) }] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => measuresIn(part, `${path}/${key}`))]
}

describe.each(segmentations)('by %s', (by) => {
  test('the group of six has its score; that of three is counted and not shown, in whatever survey', async () => {
    const { body } = await api.get(`/api/segments?${period}&type=nps&by=${by}`, project)
    const { groups, hidden } = body as { groups: { value: string; score: { n: number; value: number } }[]; hidden: object }
    expect(groups.map(({ score }) => [score.n, score.value])).toEqual([[6, 100]])
    expect(hidden).toEqual({ groups: 1, answers: 3 })
    expect(JSON.stringify(body)).not.toMatch(/"(owner|pro|customer|small-co|phone|de)"/)
  })

  test('one survey of three answers has no group at all', async () => {
    const { body } = await api.get(`/api/segments?${period}&type=nps&by=${by}&survey=nps-exit`, project)
    expect(body).toMatchObject({ groups: [], hidden: { groups: 1, answers: 3 } })
  })
})

test.each(segmentations.filter((by) => by !== 'device' && by !== 'language'))('who was asked and who answered, by %s: the small group is counted and not shown', async (by) => {
  const { status, body } = await api.get(`/api/response?${period}&type=nps&by=${by}`, project)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    groups: [{ shown: 8, answered: 6, rate: { value: 75, n: 8 } }],
    hidden: { groups: 1, shown: 3, answered: 3 },
    rate: { n: 11 },
    weighted: { value: 100, n: 6 },
    raw: { n: 9 },
  })
  expect((body as { covered: number }).covered).toBeCloseTo((100 * 8) / 11, 10)
})

test.each(['device', 'language'])('%s of those who did not answer is not known, and says so', async (by) => {
  expect(await api.get(`/api/response?${period}&by=${by}`, project)).toMatchObject({ status: 400, body: { error: 'parameterInvalid' } })
})

/** Addresses at which groups of answers stand, of every route: a new route fails here until it is looked at. */
const grouped: Record<string, string[]> = {
  '/satisfaction': [`/api/satisfaction?${period}&type=nps`, `/api/satisfaction?${period}&type=nps&population=all`],
  '/segments': segmentations.map((by) => `/api/segments?${period}&type=nps&by=${by}`),
  '/response': ['stage', 'account', 'account.plan'].map((by) => `/api/response?${period}&type=nps&by=${by}`),
  '/stages/moving-on': ['/api/stages/moving-on?type=nps'],
  '/surveys/:survey': ['nps', 'nps-exit'].map((survey) => `/api/surveys/${survey}?${period}`),
  '/surveys/:survey/questions/:question': segmentations.map((by) => `/api/surveys/nps/questions/score?${period}&by=${by}`),
  '/closing': [`/api/closing?${period}`],
  '/phrases': [`/api/phrases?${period}`],
}
/** Single answers and people, which whoever may ask may see; and counts of people and accounts that no answer is in. */
const ungrouped = ['/surveys', '/project', '/stages', '/activation', '/answers', '/feedback', '/feedback/:submission', '/people', '/people/:id', '/people/:id/timeline', '/people/:id/explain', '/accounts', '/accounts/:id', '/accounts/:id/timeline', '/accounts/:id/card', '/health', '/forecast', '/queue', '/money', '/retention', '/experiences', '/experiences/:id', '/audit']

test('every route that answers about answers is looked at', () => {
  const known = [...Object.keys(grouped), ...ungrouped]
  expect(routes.map(({ path }) => path).filter((path) => /satisf|segment|response|survey|score|answer|moving/.test(path) && !known.includes(path))).toEqual([])
})

test.each(Object.values(grouped).flat())('no measure of one to four answers is in a group of %s', async (address) => {
  const { status, body } = await api.get(address, project)
  expect(status, JSON.stringify(body)).toBe(200)
  const small = measuresIn(body).filter(({ n, value }) => n > 0 && n < 5 && value !== null)
  expect(small).toEqual([])
})

test('the whole of one small survey is a score with its n, which the dashboard puts into words', async () => {
  expect((await api.get(`/api/satisfaction?${period}&type=nps&survey=nps-exit`, project)).body).toMatchObject({ score: { n: 3, value: -100 }, survey: 'nps-exit', byStage: [] })
})

test('surveys of one type are measured together, and each is named with its answers', async () => {
  const { body } = await api.get(`/api/satisfaction?${period}&type=nps`, project)
  expect(body).toMatchObject({ score: { n: 9 }, survey: null, surveys: [{ id: 'nps', name: 'Recommend', answers: 6 }, { id: 'nps-exit', name: 'Recommend at the end', answers: 3 }] })
})
