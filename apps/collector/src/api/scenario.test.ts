import type {
  AccountAnswer,
  AccountsPage,
  ActivationAnswer,
  AnswersPage,
  ExperiencesAnswer,
  ExplainAnswer,
  PeoplePage,
  PersonAnswer,
  ProjectAnswer,
  SatisfactionAnswer,
  StagesAnswer,
  TimelinePage,
} from '@milepost/contract'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedProject } from '../projects/create.ts'
import { openApi, type TestApi } from './api.fixture.ts'
import { routes } from './routes/index.ts'
import { content, messages, now } from './scenario.fixture.ts'

let api: TestApi
let project: CreatedProject
let empty: CreatedProject
const period = 'from=2026-10-01&to=2026-11-23'
const minutes = (count: number) => count / (24 * 60)

beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards', 'Europe/Berlin')
  empty = await api.project('Empty', 'Europe/Berlin')
  await api.publish(project, content)
  await api.publish(empty, content)
  await api.send(project, messages)
  await api.fold()
})
afterAll(() => api.close())

async function ask<Answer>(path: string, of = project): Promise<Answer> {
  const { status, body } = await api.get(`/api/${path}`, of)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const measured = ({ value, n }: { value: number | null; n: number }) => [value, n]

test('the project: what is in it', async () => {
  expect(await ask<ProjectAnswer>('project')).toMatchObject({
    id: 'boards',
    name: 'Boards',
    timeZone: 'Europe/Berlin',
    writeKey: project.writeKey,
    release: { number: 1, publishedAt: now },
    stageModels: [{ id: 'saas', unit: 'account', stages: [{ id: 'trial' }, { id: 'paid' }, { id: 'loyal' }] }],
    messages: messages.length,
    people: 4,
    accounts: 3,
    lastMessageAt: Date.UTC(2026, 10, 20, 12),
    asOf: now,
  })
})

describe('stages', () => {
  test('where every account is now', async () => {
    expect((await ask<StagesAnswer>(`stages?${period}`)).now).toEqual([
      { stage: 'trial', count: 2 },
      { stage: 'paid', count: 0 },
      { stage: 'loyal', count: 1 },
      { stage: null, count: 0 },
    ])
  })

  test('each day, which adds up to the next', async () => {
    const { days } = await ask<StagesAnswer>(`stages?${period}`)
    expect(days).toHaveLength(53)
    expect(days.find(({ day }) => day === '2026-10-20')?.stages).toEqual({
      trial: { in: 2, entered: 0, left: 1 },
      paid: { in: 0, entered: 1, left: 0 },
      loyal: { in: 0, entered: 0, left: 0 },
    })
    for (const [index, { stages }] of days.slice(0, -1).entries()) {
      for (const [stage, { in: inside, entered, left }] of Object.entries(stages)) {
        expect(days[index + 1]?.stages[stage]?.in).toBe(inside + entered - left)
      }
    }
  })

  test('a period that begins later begins with who is there', async () => {
    const { days, moves } = await ask<StagesAnswer>('stages?from=2026-10-21&to=2026-10-23')
    expect(days.map(({ stages }) => [stages.trial?.in, stages.paid?.in])).toEqual([[1, 1], [1, 1]])
    expect(moves).toEqual([])
  })

  test('moves and stays', async () => {
    const { moves, stays } = await ask<StagesAnswer>(`stages?${period}`)
    expect(moves.map(({ from, to, count, direction, rate }) => [from, to, count, direction, rate.value])).toEqual([
      [null, 'trial', 3, 'first', 100],
      ['trial', 'paid', 1, 'forward', 100],
      ['paid', 'loyal', 1, 'forward', 100],
    ])
    // Acme left the trial after 15 days and 2 hours, when Cora (6 days) was no longer watched: one of two, so S = 0.5.
    expect(stays).toEqual([
      { stage: 'trial', n: 3, medianDays: minutes(15 * 1440 + 120), stillIn: 2 },
      { stage: 'paid', n: 1, medianDays: minutes(5 * 1440 + 1), stillIn: 0 },
      { stage: 'loyal', n: 1, medianDays: null, stillIn: 1 },
    ])
  })

  test('an unknown model is refused by name; without any model the answer says what to do', async () => {
    const unknown = await api.get('/api/stages?model=sass', project)
    expect(unknown).toMatchObject({ status: 400, body: { at: 'model', message: 'the parameter model is "sass"; allowed is one of saas' } })
    const without = await api.get('/api/stages', await api.project('Without'))
    expect(without).toMatchObject({ status: 404, body: { error: 'noStageModel' } })
  })
})

describe('activation', () => {
  test('within 14 days, of those whose 14 days are over', async () => {
    const answer = await ask<ActivationAnswer>(`activation?${period}`)
    expect(answer).toMatchObject({ windowDays: 14, tooYoung: 1, activated: 1, milestone: { id: 'active', name: 'Activated', unit: 'account' } })
    expect(measured(answer.rate)).toEqual([50, 2])
    expect(answer.trend.filter(({ started }) => started > 0).map(({ from, started, tooYoung, rate }) => [from, started, tooYoung, ...measured(rate)])).toEqual([
      ['2026-10-05', 1, 0, 100, 1],
      ['2026-10-12', 1, 0, 0, 1],
      ['2026-11-16', 1, 1, null, 0],
    ])
  })

  test('within one day nobody was: Acme took two', async () => {
    expect(measured((await ask<ActivationAnswer>(`activation?${period}&windowDays=1`)).rate)).toEqual([0, 3])
    expect(measured((await ask<ActivationAnswer>(`activation?${period}&windowDays=3`)).rate)).toEqual([100 / 3, 3])
  })

  test('the time it takes, counting those who have not yet', async () => {
    const { curve } = await ask<ActivationAnswer>(`activation?${period}`)
    expect(curve).toMatchObject({ n: 3, events: 1, p25Days: 2, medianDays: null, p75Days: null, lastObservationDays: minutes(41 * 1440 + 120) })
    expect(curve.steps).toHaveLength(1)
    expect(curve.steps[0]).toMatchObject({ days: 2, atRisk: 3, events: 1 })
    expect(curve.steps[0]?.activated).toBeCloseTo(1 / 3, 12)
  })

  test('the funnel of account milestones, and the tasks', async () => {
    const { funnel, tasks } = await ask<ActivationAnswer>(`activation?${period}`)
    expect(funnel.map(({ id, count, ofFirst, ofPrevious }) => [id, count, ofFirst.value, ofPrevious.value])).toEqual([
      ['start', 2, 100, 100],
      ['board', 2, 100, 100],
      ['invite', 1, 50, 50],
      ['active', 1, 50, 100],
    ])
    expect(tasks.map(({ task, done, share }) => [task, done, ...measured(share)])).toEqual([
      ['board', 2, 100, 2],
      ['invite', 1, 50, 2],
    ])
  })
})

describe('satisfaction', () => {
  test('of the newest answer of each person', async () => {
    const answer = await ask<SatisfactionAnswer>(`satisfaction?${period}&bucket=month`)
    expect(answer).toMatchObject({ type: 'nps', types: ['nps'], unit: 'points', bands: { high: 1, middle: 1, low: 0 }, score: { population: 'latest' } })
    expect(measured(answer.score)).toEqual([50, 2])
    expect(answer.trend.map(({ from, to, score }) => [from, to, ...measured(score)])).toEqual([
      ['2026-10-01', '2026-11-01', 100, 1],
      ['2026-11-01', '2026-11-23', 0, 1],
    ])
    expect(answer.byStage.map(({ stage, score }) => [stage, ...measured(score)])).toEqual([['trial', 0, 1], ['paid', 100, 1]])
  })

  test('of every answer', async () => {
    const answer = await ask<SatisfactionAnswer>(`satisfaction?${period}&population=all&bucket=month`)
    expect(measured(answer.score)).toEqual([0, 3])
    expect(answer.trend.map(({ score }) => measured(score))).toEqual([[100, 1], [-50, 2]])
  })

  test('of an older window: the newest answer in it counts', async () => {
    expect(measured((await ask<SatisfactionAnswer>('satisfaction?from=2026-11-01&to=2026-11-05')).score)).toEqual([-100, 1])
  })

  test('of those who saw the survey, two of three answered', async () => {
    expect(measured((await ask<SatisfactionAnswer>(`satisfaction?${period}`)).responseRate)).toEqual([200 / 3, 3])
  })

  test('of a type nobody answered there is nothing', async () => {
    const answer = await ask<SatisfactionAnswer>(`satisfaction?${period}&type=ces2`)
    expect(measured(answer.score)).toEqual([null, 0])
    expect(measured(answer.responseRate)).toEqual([null, 0])
  })
})

describe('answers', () => {
  const submissions = ({ items }: AnswersPage) => items.map(({ submission }) => submission)

  test('newest first, with texts, names, and the stage at the time of asking', async () => {
    const answers = await ask<AnswersPage>('answers')
    expect(submissions(answers)).toEqual(['sub-bob-2', 'sub-bob-1', 'sub-ann'])
    expect(answers.items[2]).toEqual({
      submission: 'sub-ann',
      survey: 'recommend',
      type: 'nps',
      score: 9,
      band: 'high',
      texts: [{ question: 'why', text: 'It is lovely' }],
      person: { id: 'u:ann', name: 'Ann Arbor' },
      account: { id: 'acme', name: 'Acme Ltd' },
      stage: 'paid',
      at: Date.UTC(2026, 9, 25, 12, 1),
    })
  })

  test.each([
    ['type=nps', ['sub-bob-2', 'sub-bob-1', 'sub-ann']],
    ['type=ces2', []],
    ['band=high', ['sub-ann']],
    ['band=low&type=nps', ['sub-bob-1']],
    ['band=middle', ['sub-bob-2']],
    ['text=only', ['sub-ann']],
    ['text=only&band=low', []],
  ])('filtered by %s', async (query, expected) => {
    expect(submissions(await ask<AnswersPage>(`answers?${query}`))).toEqual(expected)
  })
})

describe('people and accounts', () => {
  test('people, those seen last first, called by the best name there is', async () => {
    const { items } = await ask<PeoplePage>('people')
    expect(items.map(({ id, name, account, stage }) => [id, name, account?.name ?? null, stage])).toEqual([
      ['a:f00dcafe-1234', 'Anonymous visitor f00dca', null, null],
      ['u:cid', 'cid', 'cora', 'trial'],
      ['u:ann', 'Ann Arbor', 'Acme Ltd', 'loyal'],
      ['u:bob', 'bob@bolt.example', 'Bolt GmbH', 'trial'],
    ])
  })

  test('a person was there last when they last used the product; a survey on screen is no use of it', async () => {
    const { person } = await ask<PersonAnswer>('people/u%3Aann')
    expect(person).toMatchObject({ identified: true, firstAt: Date.UTC(2026, 9, 5, 10), lastAt: Date.UTC(2026, 9, 20, 12) })
  })

  test.each([
    ['people?q=arbor', ['u:ann']],
    ['people?q=%25', []],
    ['people?q=BOB', ['u:bob']],
    ['people?stage=trial', ['u:cid', 'u:bob']],
    ['people?stage=loyal', ['u:ann']],
    ['people?stage=paid', []],
    ['people?stage=-', ['a:f00dcafe-1234']],
    ['accounts?q=gmbh', ['bolt']],
    ['accounts?stage=trial', ['cora', 'bolt']],
    ['accounts?stage=-', []],
  ])('%s', async (path, ids) => {
    expect((await ask<PeoplePage>(path)).items.map(({ id }) => id)).toEqual(ids)
  })

  test('accounts, with when they were activated', async () => {
    const { items } = await ask<AccountsPage>('accounts')
    expect(items.map(({ id, name, people, stage, activatedAt }) => [id, name, people, stage, activatedAt])).toEqual([
      ['cora', 'cora', 1, 'trial', null],
      ['acme', 'Acme Ltd', 1, 'loyal', Date.UTC(2026, 9, 7, 10)],
      ['bolt', 'Bolt GmbH', 1, 'trial', null],
    ])
    expect(items[1]?.traits).toEqual({ name: 'Acme Ltd', plan: 'pro' })
  })

  test('one person: traits, identities, its own milestones and its account’s history', async () => {
    const ann = await ask<PersonAnswer>('people/u%3Aann')
    expect(ann.traits).toEqual({ name: 'Ann Arbor', email: 'ann@acme.example' })
    expect(ann.identities).toEqual(['u:ann', 'a:anon-ann'])
    expect(ann.milestones).toEqual([
      { id: 'board', name: 'First board', at: Date.UTC(2026, 9, 5, 11) },
      { id: 'toured', name: 'Tour finished', at: null },
      { id: 'invite', name: 'First invitation', at: Date.UTC(2026, 9, 7, 10) },
      { id: 'active', name: 'Activated', at: Date.UTC(2026, 9, 7, 10) },
    ])
    expect(ann.stages).toEqual([
      {
        model: 'saas',
        spans: [
          { stage: 'trial', enteredAt: Date.UTC(2026, 9, 5, 10), leftAt: Date.UTC(2026, 9, 20, 12) },
          { stage: 'paid', enteredAt: Date.UTC(2026, 9, 20, 12), leftAt: Date.UTC(2026, 9, 25, 12, 1) },
          { stage: 'loyal', enteredAt: Date.UTC(2026, 9, 25, 12, 1), leftAt: null },
        ],
      },
    ])
  })

  test('one account: its members and its own milestones only', async () => {
    const bolt = await ask<AccountAnswer>('accounts/bolt')
    expect(bolt.account).toMatchObject({ id: 'bolt', name: 'Bolt GmbH', people: 1, stage: 'trial', activatedAt: null })
    expect(bolt.members.map(({ id }) => id)).toEqual(['u:bob'])
    expect(bolt.milestones.map(({ id, at }) => [id, at])).toEqual([['board', Date.UTC(2026, 9, 12, 12)], ['invite', null], ['active', null]])
  })
})

describe('timelines', () => {
  const lines = ({ items }: TimelinePage) => items.map(({ kind, title, detail }) => [kind, title, detail].filter(Boolean).join(' | '))

  test('of a person: events, what was shown, answers, stages and milestones, newest first', async () => {
    expect(lines(await ask<TimelinePage>('people/u%3Aann/timeline'))).toEqual([
      'answer | Would you recommend us | It is lovely',
      'stage | Loyal | Small SaaS',
      'answer | Would you recommend us | NPS 9',
      'shown | Would you recommend us',
      'stage | Paid | Small SaaS',
      'traits | Joined acme | plan',
      'event | Subscription Started',
      'milestone | First invitation',
      'milestone | Activated',
      'shown | Getting started | completed',
      'shown | Getting started | task done: invite',
      'event | Member Invited',
      'milestone | First board',
      'shown | Getting started | task done: board',
      'event | Board Created',
      'shown | Getting started',
      'traits | Joined acme | name, plan',
      'traits | Traits set | name, email',
      'stage | Trial | Small SaaS',
      'event | Viewed Pricing | /pricing',
    ])
  })

  test('of an account: what its people did in its name, and who', async () => {
    const { items } = await ask<TimelinePage>('accounts/bolt/timeline')
    expect(items.filter(({ person }) => person).every(({ person }) => person?.id === 'u:bob')).toBe(true)
    expect(items.map(({ title }) => title)).toContain('Tour Finished')
    expect(items.at(-1)).toMatchObject({ kind: 'traits', person: { id: 'u:bob', name: 'bob@bolt.example' } })
  })
})

describe('why something is shown or held', () => {
  const reasons = ({ items }: ExplainAnswer) => items.map(({ experience, shown, reason }) => [experience, shown ? 'shown' : reason])

  test('what is done stays done, and what needs a page the collector does not know is not known', async () => {
    const answer = await ask<ExplainAnswer>('people/u%3Aann/explain')
    expect(reasons(answer)).toEqual([['start', 'done'], ['recommend', 'shown'], ['export-tip', 'audienceUnknown']])
    expect(answer.items[0]?.headline).toBe('This person has finished it.')
    expect(answer.items[2]?.audience).toEqual([
      { depth: 0, truth: null, text: 'all of these' },
      { depth: 1, truth: true, text: expect.stringContaining('milestone active is reached: since 2026-10-07T10:00:00.000Z') },
      { depth: 1, truth: null, text: expect.stringContaining('not known') },
    ])
  })

  test('dismissed means dismissed, and who is not in the audience is not, whatever the page', async () => {
    const answer = await ask<ExplainAnswer>('people/u%3Abob/explain')
    expect(reasons(answer)).toEqual([['start', 'dismissed'], ['recommend', 'coolDown'], ['export-tip', 'audience']])
    expect(answer.items[2]?.audience[1]).toMatchObject({ truth: false })
  })

  test('somebody who was seen a few days ago waits', async () => {
    const answer = await ask<ExplainAnswer>('people/u%3Acid/explain')
    expect(answer.items[1]).toMatchObject({ experience: 'recommend', reason: 'frequency', until: Date.UTC(2026, 10, 26, 12) })
  })
})

test('an address with an anonymous id leads to the person it turned out to be', async () => {
  expect((await ask<PersonAnswer>('people/a%3Aanon-ann')).person.id).toBe('u:ann')
  expect((await ask<TimelinePage>('people/a%3Aanon-ann/timeline')).items.length).toBeGreaterThan(10)
  expect((await api.get('/api/people/a%3Anobody', project)).status).toBe(404)
})

test('experiences: people, each once', async () => {
  expect((await ask<ExperiencesAnswer>('experiences')).items).toEqual([
    { id: 'start', name: 'Getting started', kind: 'checklist', title: 'Get going', seen: 2, completed: 1, dismissed: 1 },
    { id: 'recommend', name: 'Would you recommend us', kind: 'survey', title: 'How likely?', seen: 3, completed: 0, dismissed: 0 },
    { id: 'export-tip', name: 'Tip: export', kind: 'tooltip', title: null, seen: 0, completed: 0, dismissed: 0 },
  ])
})

test.each(['answers', 'people', 'accounts', 'people/u%3Aann/timeline', 'accounts/acme/timeline'])(
  'read two at a time, %s is the same list',
  async (path) => {
    type Page = { items: unknown[]; next: string | null }
    const whole = await ask<Page>(`${path}?limit=200`)
    expect(whole.next).toBeNull()
    const read: unknown[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: Page = await ask<Page>(`${path}?limit=2${next && `&cursor=${next}`}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      read.push(...page.items)
      next = page.next
    }
    expect(read).toEqual(whole.items)
  },
)

describe('every answer', () => {
  const addresses = routes.map((route) => ({ route, path: route.path.slice(1) }))
  const filled = (path: string) => path.replace('people/:id', 'people/u%3Aann').replace('accounts/:id', 'accounts/acme')

  test.each(addresses)('is what the contract says: $path', async ({ route, path }) => {
    const body = await ask<{ asOf: number }>(filled(path))
    expect(v.parse(route.answers, body)).toEqual(body)
    expect(body.asOf).toBe(now)
  })

  test.each(addresses)('of another project knows nothing of this one: $path', async ({ route, path }) => {
    const { status, body } = await api.get(`/api/${filled(path)}`, empty)
    if (path.includes(':id')) expect(status).toBe(404)
    else expect(v.parse(route.answers, body)).toEqual(body)
    expect(JSON.stringify(body)).not.toMatch(/acme ltd|ann arbor|bolt|lovely|boards/i)
  })
})
