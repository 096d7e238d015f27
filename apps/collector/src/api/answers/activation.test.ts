import type { Content, Milestone } from '@milepost/contract'
import { calendarOf } from '@milepost/metrics'
import { describe, expect, test } from 'vitest'
import type { ActivationCounts } from '../../store/reports/activation.ts'
import { activationAnswer, funnelMilestones } from './activation.ts'

const calendar = calendarOf('UTC')
const from = calendar.parseDay('2026-09-07') ?? 0
const buckets = calendar.buckets(from, from + 14, 'week')
const period = { from: '2026-09-07', to: '2026-09-21', timeZone: 'UTC' }
const when = { kind: 'event', event: 'Anything' } as const
const milestone = (id: string, unit: 'person' | 'account', activation = false): Milestone => ({ id, name: `The ${id}`, unit, when, activation })

function contentOf(milestones: Milestone[], experiences: Content['experiences'] = []): Content {
  return { host: { locales: ['en'], events: {} }, experiences, milestones, stageModels: [] }
}
const nothing = { asOf: Date.UTC(2026, 10, 22), buckets: [], depths: [], times: [], seen: [], tasks: [] }

describe('the milestones of the funnel', () => {
  test('are those of the same unit up to activation, in their order', () => {
    const list = [milestone('board', 'account'), milestone('tour', 'person'), milestone('invite', 'account'), milestone('active', 'account', true), milestone('paid', 'account')]
    expect(funnelMilestones(contentOf(list)).map(({ id }) => id)).toEqual(['board', 'invite', 'active'])
  })
  test('are none where nothing is activation', () => {
    expect(funnelMilestones(contentOf([milestone('board', 'account')]))).toEqual([])
    expect(funnelMilestones(null)).toEqual([])
  })
})

test('without an activation milestone everything is empty, and nothing is zero by division', () => {
  const answer = activationAnswer({ content: null, milestones: [], buckets, period, windowDays: 14, calendar, counts: nothing })
  expect(answer).toMatchObject({ milestone: null, rate: { value: null, n: 0 }, tooYoung: 0, activated: 0, funnel: [], tasks: [] })
  expect(answer.curve).toEqual({ method: 'kaplanMeier', left: 0, n: 0, events: 0, steps: [], p25Days: null, medianDays: null, p75Days: null, lastObservationDays: null })
})

test('the rate is of those whose window is over, by week and in all; the young are reported apart', () => {
  const milestones = [milestone('active', 'account', true)]
  const counts = {
    ...nothing,
    buckets: [
      { bucket: 0, started: 10, elapsed: 10, inWindow: 8, activated: 9 },
      { bucket: 1, started: 7, elapsed: 2, inWindow: 1, activated: 3 },
    ],
  }
  const answer = activationAnswer({ content: contentOf(milestones), milestones, buckets, period, windowDays: 14, calendar, counts })
  expect(answer.rate).toMatchObject({ value: 75, n: 12, method: 'wilson' })
  expect(answer).toMatchObject({ tooYoung: 5, activated: 12, start: 'the first event of the account' })
  expect(answer.trend.map(({ from, to, rate, started, tooYoung }) => [from, to, rate.value, rate.n, started, tooYoung])).toEqual([
    ['2026-09-07', '2026-09-14', 80, 10, 10, 0],
    ['2026-09-14', '2026-09-21', 50, 2, 7, 5],
  ])
  expect(answer.trend[0]?.rate.lo).toBeCloseTo(49.0162, 4)
})

test('a week is provisional until its last window is over and nothing late can come any more', () => {
  const milestones = [milestone('active', 'account', true)]
  // The first week ends on the 14th; 14 days and 72 hours later is the first of October.
  const on = (asOf: number) =>
    activationAnswer({ content: contentOf(milestones), milestones, buckets, period, windowDays: 14, calendar, counts: { ...nothing, asOf } })
  expect(on(Date.UTC(2026, 9, 1) - 1).trend.map(({ rate }) => rate.provisional)).toEqual([true, true])
  expect(on(Date.UTC(2026, 9, 1)).trend.map(({ rate }) => rate.provisional)).toEqual([false, true])
  expect(on(Date.UTC(2026, 9, 1)).rate.provisional).toBe(true)
  expect(on(Date.UTC(2026, 9, 8)).rate.provisional).toBe(false)
})

test('the curve counts those who have not activated yet: the published worked case', () => {
  const day = 1440
  const times: ActivationCounts['times'] = [
    { minutes: day, end: 'activated', count: 2 },
    { minutes: 2 * day, end: null, count: 1 },
    { minutes: 3 * day, end: 'activated', count: 1 },
    { minutes: 3 * day, end: null, count: 1 },
    { minutes: 5 * day, end: 'activated', count: 1 },
    { minutes: 8 * day, end: 'activated', count: 1 },
    { minutes: 8 * day, end: null, count: 1 },
    { minutes: 10 * day, end: null, count: 2 },
  ]
  const milestones = [milestone('active', 'account', true)]
  const { curve } = activationAnswer({ content: contentOf(milestones), milestones, buckets, period, windowDays: 14, calendar, counts: { ...nothing, times } })
  expect(curve).toMatchObject({ n: 10, events: 5, p25Days: 3, medianDays: 8, p75Days: null, lastObservationDays: 10 })
  expect(curve.steps.map(({ days, atRisk, activated }) => [days, atRisk, Number(activated.toFixed(6))])).toEqual([
    [1, 10, 0.2],
    [3, 7, 0.314286],
    [5, 5, 0.451429],
    [8, 4, 0.588571],
  ])
})

test('the funnel never rises, and each step is a share of the first and of the one before', () => {
  const milestones = [milestone('board', 'account'), milestone('invite', 'account'), milestone('active', 'account', true)]
  const counts = { ...nothing, depths: [{ depth: 0, count: 4 }, { depth: 1, count: 3 }, { depth: 3, count: 5 }] }
  const { funnel } = activationAnswer({ content: contentOf(milestones), milestones, buckets, period, windowDays: 14, calendar, counts })
  expect(funnel.map(({ id, count, ofFirst, ofPrevious }) => [id, count, ofFirst.value, ofPrevious.value])).toEqual([
    ['start', 12, 100, 100],
    ['board', 8, (100 * 8) / 12, (100 * 8) / 12],
    ['invite', 5, (100 * 5) / 12, (100 * 5) / 8],
    ['active', 5, (100 * 5) / 12, 100],
  ])
})

test('a task is a share of the people who saw its checklist', () => {
  const checklist = {
    id: 'start',
    name: 'Getting started',
    kind: 'checklist',
    title: 'Get going',
    tasks: [
      { id: 'board', title: 'Make a board', doneWhen: when },
      { id: 'invite', title: 'Invite somebody', doneWhen: when },
    ],
  } satisfies Content['experiences'][number]
  const counts = {
    ...nothing,
    seen: [{ experience: 'start', count: 8 }, { experience: 'tip', count: 5 }],
    tasks: [{ experience: 'start', task: 'board', count: 6 }, { experience: 'gone', task: 'board', count: 1 }],
  }
  const { tasks } = activationAnswer({ content: contentOf([], [checklist]), milestones: [], buckets, period, windowDays: 14, calendar, counts })
  expect(tasks.map(({ task, title, done, share }) => [task, title, done, share.value, share.n])).toEqual([
    ['board', 'Make a board', 6, 75, 8],
    ['invite', 'Invite somebody', 0, 0, 8],
  ])
})
