import type { StageModel } from '@milepost/contract'
import { calendarOf } from '@milepost/metrics'
import { expect, test } from 'vitest'
import { stagesAnswer } from './stages.ts'

const always = { kind: 'all', of: [] } as const
const model: StageModel = {
  id: 'small',
  name: 'Small',
  unit: 'account',
  stages: [
    { id: 'trial', name: 'Trial', when: always, signal: 'a trial runs', metrics: ['trial to paid rate'] },
    { id: 'paid', name: 'Paid', when: always },
    { id: 'loyal', name: { en: 'Loyal', de: 'Treu' }, when: always },
  ],
  categories: [{ id: 'early', name: 'Early', stages: ['trial'] }],
}
const calendar = calendarOf('UTC')
const from = calendar.parseDay('2026-11-01') ?? 0
const days = { from, to: from + 3 }

const answer = stagesAnswer({
  model,
  models: [model],
  days,
  period: { from: '2026-11-01', to: '2026-11-04', timeZone: 'UTC' },
  calendar,
  counts: {
    asOf: Date.UTC(2026, 10, 5, 12),
    atStart: [{ stage: 'trial', count: 4 }, { stage: '', count: 1 }],
    now: [{ stage: 'trial', count: 2 }, { stage: 'paid', count: 3 }, { stage: '', count: 2 }],
    days: [
      { day: from, stage: 'trial', entered: 2, left: 1 },
      { day: from, stage: 'paid', entered: 1, left: 0 },
      { day: from + 2, stage: 'trial', entered: 0, left: 3 },
      { day: from + 2, stage: 'paid', entered: 2, left: 0 },
    ],
    moves: [
      { from: '', to: 'trial', count: 2 },
      { from: 'trial', to: 'paid', count: 3 },
      { from: 'trial', to: '', count: 1 },
    ],
    stays: [
      { stage: 'trial', minutes: 1 * 1440, left: true, count: 2 },
      { stage: 'trial', minutes: 3 * 1440, left: true, count: 1 },
      { stage: 'trial', minutes: 9 * 1440, left: false, count: 2 },
      { stage: 'paid', minutes: 5, left: false, count: 3 },
    ],
  },
})

test('the model is told with its signals, categories and metrics', () => {
  expect(answer.model.stages).toEqual([
    { id: 'trial', name: 'Trial', signal: 'a trial runs', category: 'early', metrics: ['trial to paid rate'] },
    { id: 'paid', name: 'Paid', signal: null, category: null, metrics: [] },
    { id: 'loyal', name: { en: 'Loyal', de: 'Treu' }, signal: null, category: null, metrics: [] },
  ])
})

test('everybody is somewhere now, also in an empty stage and in none', () => {
  expect(answer.now).toEqual([
    { stage: 'trial', count: 2 },
    { stage: 'paid', count: 3 },
    { stage: 'loyal', count: 0 },
    { stage: null, count: 2 },
  ])
})

test('each day begins with what the day before ended with', () => {
  expect(answer.days.map(({ day, stages }) => [day, stages.trial, stages.paid])).toEqual([
    ['2026-11-01', { in: 4, entered: 2, left: 1 }, { in: 0, entered: 1, left: 0 }],
    ['2026-11-02', { in: 5, entered: 0, left: 0 }, { in: 1, entered: 0, left: 0 }],
    ['2026-11-03', { in: 5, entered: 0, left: 3 }, { in: 1, entered: 2, left: 0 }],
  ])
})

test('a day is provisional until nothing can be dated back to it any more, 72 hours after its end', () => {
  expect(answer.days.map(({ provisional }) => provisional)).toEqual([false, true, true])
})

test('a move is a share of those who left its stage', () => {
  expect(answer.moves.map(({ from, to, count, direction, rate }) => [from, to, count, direction, rate.value, rate.n])).toEqual([
    [null, 'trial', 2, 'first', 100, 2],
    ['trial', null, 1, 'out', 25, 4],
    ['trial', 'paid', 3, 'forward', 75, 4],
  ])
})

test('the median stay counts those who are still in the stage', () => {
  // 5 stays: 2 of 5 end on day 1 (S = 0.6), 1 of 3 on day 3 (S = 0.4), two go on.
  expect(answer.stays).toEqual([
    { stage: 'trial', n: 5, medianDays: 3, stillIn: 2 },
    { stage: 'paid', n: 3, medianDays: null, stillIn: 3 },
    { stage: 'loyal', n: 0, medianDays: null, stillIn: 0 },
  ])
})
