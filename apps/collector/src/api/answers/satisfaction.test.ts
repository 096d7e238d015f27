import { type ScoreType, scoreTypes } from '@milepost/contract'
import { calendarOf } from '@milepost/metrics'
import { expect, test } from 'vitest'
import { satisfactionAnswer } from './satisfaction.ts'
import { rangesOf } from './score-range.ts'

const calendar = calendarOf('UTC')
const from = calendar.parseDay('2026-09-07') ?? 0
const buckets = calendar.buckets(from, from + 14, 'week')
const base = { population: 'latest', buckets, period: { from: '2026-09-07', to: '2026-09-21', timeZone: 'UTC' }, calendar, stages: ['trial', 'paid'], surveys: [{ survey: 'nps', name: 'Recommend', type: 'nps' }, { survey: 'ease', name: 'Ease', type: 'ces2' }], survey: null } as const
const counts = { asOf: Date.UTC(2026, 10, 22), type: 'nps' as ScoreType, types: ['nps'] as ScoreType[], scores: [], bySurvey: [], trend: [], before: [], shown: 0, answered: 0 }

test('NPS with its interval, its bands and every value of the scale', () => {
  const scores = [
    { stage: 'paid', score: 9, count: 30 },
    { stage: 'paid', score: 10, count: 20 },
    { stage: null, score: 8, count: 30 },
    { stage: 'trial', score: 0, count: 20 },
  ]
  const answer = satisfactionAnswer({ ...base, counts: { ...counts, scores, before: [], shown: 400, answered: 100 } })
  expect(answer.score).toMatchObject({ value: 30, n: 100, method: 'adjustedWald', population: 'latest', provisional: false })
  expect(answer.score.lo).toBeCloseTo(14.0511, 4)
  expect(answer.score.hi).toBeCloseTo(44.2013, 4)
  expect(answer).toMatchObject({ unit: 'points', easyShare: null, bands: { high: 50, middle: 30, low: 20 }, responseRate: { value: 25, n: 400 } })
  expect(answer.distribution.map(({ value, count }) => `${value}:${count}`).join(' ')).toBe('0:20 1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:30 9:30 10:20')
  expect(answer.byStage.map(({ stage, score }) => [stage, score.value, score.n])).toEqual([['trial', -100, 20], ['paid', 100, 50], [null, 0, 30]])
})

test('a week without answers is null, not zero', () => {
  const trend = [{ bucket: 1, score: 10, count: 2 }, { bucket: 1, score: 6, count: 1 }]
  const answer = satisfactionAnswer({ ...base, counts: { ...counts, trend } })
  expect(answer.trend.map(({ from, to, score }) => [from, to, score.value === null ? null : Math.round(score.value), score.n])).toEqual([
    ['2026-09-07', '2026-09-14', null, 0],
    ['2026-09-14', '2026-09-21', 33, 3],
  ])
  expect(answer.score).toMatchObject({ value: null, n: 0, lo: null, hi: null })
})

test('each type has its own unit, and says what it is of whom', () => {
  const units = scoreTypes.map((type) => [type, satisfactionAnswer({ ...base, counts: { ...counts, type } }).unit])
  expect(Object.fromEntries(units)).toEqual({ nps: 'points', ces1: 'mean', ces2: 'mean', csat3: 'percent', csat5: 'percent', csat7: 'percent' })
  const all = satisfactionAnswer({ ...base, population: 'all', counts: { ...counts, type: 'ces2' } })
  expect(all.definition).toBe('Customer Effort Score 2.0, made it easy: the mean of 1 to 7, higher is better; of every answer.')
  expect(all.easyShare).toMatchObject({ value: null, n: 0, population: 'all' })
})

test('bands as ranges of scores: the satisfied end is high on every scale', () => {
  expect(rangesOf('high', 'nps')).toEqual([{ type: 'nps', from: 9, to: 10 }])
  expect(rangesOf('low', 'nps')).toEqual([{ type: 'nps', from: 0, to: 6 }])
  expect(rangesOf('high', 'ces1')).toEqual([{ type: 'ces1', from: 1, to: 2 }])
  expect(rangesOf('middle', null).map(({ type, from, to }) => `${type} ${from}-${to}`)).toEqual([
    'nps 7-8',
    'ces1 3-3',
    'ces2 4-4',
    'csat3 2-2',
    'csat5 3-3',
    'csat7 3-5',
  ])
})
