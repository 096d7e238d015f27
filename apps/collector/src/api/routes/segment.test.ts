import type { AccountsPage, ActivationAnswer, AnswersPage, ClosingAnswer, ExperienceAnswer, ExperiencesAnswer, ForecastAnswer, HealthAnswer, Measure, MoneyAnswer, MovingOnAnswer, PeoplePage, ResponseAnswer, RetentionAnswer, SatisfactionAnswer, SegmentsAnswer, StagesAnswer, TraitsAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
const period = 'from=2026-10-01&to=2026-11-23'
beforeAll(async () => {
  scenario = await openScenario()
  const { api, project } = scenario
  const group = (userId: string, groupId: string, traits: object) => ({ type: 'group', userId, groupId, timestamp: '2026-11-20T09:00:00Z', messageId: `team ${groupId}`, traits })
  await api.send(project, [
    group('ann', 'acme', { team: 'north', seats: 12, mrr: 40 }),
    group('bob', 'bolt', { team: 'north', seats: 3, mrr: 0 }),
    group('cid', 'cora', { team: 'north', seats: 3, mrr: 10 }),
  ])
  await api.fold()
})
afterAll(() => scenario.close())

const ask = <Answer>(path: string) => scenario.ask<Answer>(path)

describe('a segment', () => {
  const untimed = ['health?', 'accounts?', 'people?q=b', 'forecast?', 'stages/moving-on?', 'answers?limit=10', 'experiences?', 'experiences/start?']
  const timed = ['stages', 'stages/metrics', 'activation', 'retention', 'money', 'satisfaction', 'segments', 'response', 'closing', 'phrases'].map((path) => `${path}?${period}`)

  test.each([...untimed, ...timed])('that holds everybody is the answer without it: %s', async (timed) => {
    expect(await ask(`${timed}&segment=account.team:north`)).toEqual(await ask(timed))
  })

  test('narrows every answer to those who have the trait', async () => {
    const inSegment = 'segment=account.plan:pro'
    expect((await ask<StagesAnswer>(`stages?${period}&${inSegment}`)).now).toContainEqual({ stage: 'loyal', count: 1 })
    expect((await ask<StagesAnswer>(`stages?${period}&${inSegment}`)).now).toContainEqual({ stage: 'trial', count: 0 })
    expect((await ask<ActivationAnswer>(`activation?${period}&${inSegment}`)).curve).toMatchObject({ n: 1, events: 1 })
    expect((await ask<RetentionAnswer>(`retention?${period}&${inSegment}`)).cohorts.map(({ size }) => size)).toEqual([1])
    expect((await ask<MoneyAnswer>(`money?${period}&${inSegment}`)).asOf).toBeGreaterThan(0)
    expect((await ask<HealthAnswer>(`health?${inSegment}`)).items.map(({ account }) => account.id)).toEqual(['acme'])
    expect((await ask<AccountsPage>(`accounts?${inSegment}`)).items.map(({ id }) => id)).toEqual(['acme'])
    expect((await ask<PeoplePage>(`people?${inSegment}`)).items.map(({ id }) => id)).toEqual(['u:ann'])
  })

  test('narrows what scores, feedback, moves and forecasts are made of', async () => {
    const inSegment = 'segment=account.plan:pro'
    expect((await ask<SatisfactionAnswer>(`satisfaction?${period}&type=nps&${inSegment}`)).score).toMatchObject({ value: 100, n: 1 })
    expect((await ask<SatisfactionAnswer>(`satisfaction?${period}&type=nps&${inSegment}`)).responseRate).toMatchObject({ value: 100, n: 1 })
    expect((await ask<SegmentsAnswer>(`segments?${period}&${inSegment}`)).hidden).toEqual({ groups: 1, answers: 1 })
    expect((await ask<ResponseAnswer>(`response?${period}&${inSegment}`)).rate.n).toBe(1)
    expect((await ask<ClosingAnswer>(`closing?${period}&${inSegment}`)).timeToClose.n).toBe(1)
    expect((await ask<AnswersPage>(`answers?${inSegment}`)).items.map(({ submission }) => submission)).toEqual(['sub-ann'])
    expect((await ask<ExperiencesAnswer>(`experiences?${inSegment}`)).items[0]).toMatchObject({ shown: 1, seen: 1, completed: 1, dismissed: 0 })
    expect(await ask<ExperienceAnswer>(`experiences/start?${inSegment}`)).toMatchObject({ shown: 1, seen: 1, completed: 1, parts: [{ done: 1 }, { done: 1 }] })
    expect(await ask<ForecastAnswer>(`forecast?${inSegment}`)).toMatchObject({ of: 1, units: 1 })
    // Bolt answered and stayed; the answer of Acme was itself a move.
    const answered = async (narrowed: string) => (await ask<MovingOnAnswer>(`stages/moving-on?${narrowed}`)).stages.map(({ stage, others }) => [stage, others.n])
    expect([await answered('segment=account.seats:3'), await answered(inSegment)]).toEqual([[['trial', 1]], []])
  })

  test('may be of several traits, of which all must hold', async () => {
    const found = async (segment: string) => (await ask<AccountsPage>(`accounts?segment=${encodeURIComponent(segment)}`)).items.map(({ id }) => id).sort()
    expect(await found('account.team:north;account.seats:3')).toEqual(['bolt', 'cora'])
    expect(await found('account.team:north;person.name:Ann Arbor')).toEqual(['acme'])
    expect(await found('account.plan:pro;account.seats:3')).toEqual([])
    // A semicolon of a value is a part of it.
    expect(await found('account.team:north;south')).toEqual([])
    const status = async (segment: string) => (await scenario.api.get(`/api/accounts?segment=${encodeURIComponent(segment)}`, scenario.project)).status
    expect(await status(Array.from({ length: 4 }, () => 'account.seats:3').join(';'))).toBe(200)
    expect(await status(Array.from({ length: 5 }, () => 'account.seats:3').join(';'))).toBe(400)
  })

  test('may be of people, whose accounts it then is, and of a number', async () => {
    expect((await ask<AccountsPage>('accounts?segment=person.name:Ann%20Arbor')).items.map(({ id }) => id)).toEqual(['acme'])
    expect((await ask<AccountsPage>('accounts?segment=account.seats:3')).items.map(({ id }) => id).sort()).toEqual(['bolt', 'cora'])
    expect((await ask<AccountsPage>('accounts?segment=account.seats:4')).items).toEqual([])
  })

  test('can be chosen from the traits that are there', async () => {
    const { items } = await ask<TraitsAnswer>('traits')
    expect(items).toContainEqual({ of: 'account', trait: 'seats', values: ['3', '12'] })
    expect(items.map(({ trait }) => trait)).not.toContain('name')
  })

  test('that is none is a wrong question', async () => {
    expect(await scenario.api.get('/api/accounts?segment=plan', scenario.project)).toMatchObject({ status: 400, body: { at: 'segment' } })
  })
})

describe('a comparison', () => {
  type Compared<Answer> = Answer & { compared: Answer; differences: Record<string, Measure> }
  const compare = (change: string) => `compare=${encodeURIComponent(change)}`

  test('is two answers to one question, with what differs and its interval', async () => {
    const found = await ask<Compared<ActivationAnswer>>(`activation?${period}&${compare('from=2026-10-10&to=2026-11-23')}`)
    const { compared, differences, ...alone } = found
    expect(alone).toEqual(await ask(`activation?${period}`))
    expect(compared).toEqual(await ask('activation?from=2026-10-10&to=2026-11-23'))
    const { lo, hi, value, method } = differences.rate!
    expect(method).toBe('newcombe')
    expect(value).toBe(alone.rate.value! - compared.rate.value!)
    expect(lo).toBeLessThan(value!)
    expect(hi).toBeGreaterThan(value!)
  })

  test('may be of two segments, and an empty value takes a parameter away', async () => {
    const { compared } = await ask<Compared<StagesAnswer>>(`stages?${period}&segment=account.plan:pro&${compare('segment=')}`)
    expect(compared).toEqual(await ask(`stages?${period}`))
  })

  test('is refused where it is wrong, or where nothing can be compared', async () => {
    expect(await scenario.api.get(`/api/stages?${compare('from=yesterday')}`, scenario.project)).toMatchObject({ status: 400, body: { at: 'from' } })
    expect(await scenario.api.get(`/api/health?${compare('q=1')}`, scenario.project)).toMatchObject({ status: 400, body: { at: 'compare' } })
  })
})
