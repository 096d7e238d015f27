import type { StageModel } from '@milepost/contract'
import { describe, expect, test } from 'vitest'
import type { MovingOnCounts } from '../../store/reports/moving-on.ts'
import { movingOnAnswer } from './moving-on.ts'

const always = { kind: 'all', of: [] } as const
const stages = ['trial', 'paid', 'loyal'].map((id) => ({ id, name: id, when: always }))
const model: StageModel = { id: 'small', name: 'Small', unit: 'account', stages }
const days = (count: number) => count * 24 * 60
const row = (score: number, after: number, next: string | null, stage = 'trial'): MovingOnCounts['rows'][number] => ({
  stage, score, minutes: days(after), left: next !== 'still there', next: next === 'still there' ? null : next, count: 1,
})
const answered = (rows: MovingOnCounts['rows']) => movingOnAnswer(model, 'nps', { asOf: 0, rows }).stages

describe('moving on', () => {
  /** The remission times of Freireich (1963), as Kleinbaum and Klein print them: chi-square 16.79. Weeks are taken for days. */
  const treated = [[6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]] as const
  const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]

  test('compares the satisfied with the others by the log-rank test: the published example', () => {
    const [trial] = answered([
      ...placebo.map((t) => row(9, t, 'paid')),
      ...treated[0].map((t) => row(6, t, 'loyal')),
      ...treated[1].map((t) => row(6, t, 'still there')),
    ])
    expect(trial).toMatchObject({ satisfied: { n: 21, movedOn: 21, medianDays: 8 }, others: { n: 21, movedOn: 9, medianDays: 23 }, verdict: 'sooner' })
    expect(trial!.p).toBeLessThan(0.0001)
    expect(trial!.satisfied.within30Days.value).toBe(100)
    // S(23) = 0.448: the table's last step before day 30.
    expect(trial!.others.within30Days.value).toBeCloseTo(100 * (1 - 0.4482), 1)
  })

  test('takes leaving backwards, or into no stage, for an end of watching and not for moving on', () => {
    const [paid] = answered([...Array(3).fill(row(10, 5, 'trial', 'paid')), row(10, 5, null, 'paid'), row(10, 6, 'loyal', 'paid')])
    expect(paid).toMatchObject({ stage: 'paid', satisfied: { n: 5, movedOn: 1 } })
  })

  test('does not move on to a stage whose rule reads scores: the answer itself would lead there', () => {
    const scored: StageModel = { ...model, stages: [...stages.slice(0, 2), { id: 'loyal', name: 'Loyal', when: { kind: 'score', type: 'nps', from: 9 } }] }
    const rows = [...Array(4).fill(row(10, 5, 'loyal')), row(10, 6, 'paid')]
    expect(movingOnAnswer(scored, 'nps', { asOf: 0, rows }).stages[0]?.satisfied).toMatchObject({ n: 5, movedOn: 1 })
  })

  test('has an interval also where all of them, or none, moved on: Wilson of 6 of 6 and of 0 of 6', () => {
    const [trial] = answered([1, 2, 3, 4, 5, 6].flatMap((t) => [row(9, t, 'paid'), row(3, 40, 'still there')]))
    expect(trial?.satisfied.within30Days).toMatchObject({ value: 100, lo: expect.closeTo(60.97, 2), hi: 100, method: 'wilson' })
    expect(trial?.others.within30Days).toMatchObject({ value: 0, lo: 0, hi: expect.closeTo(39.03, 2), method: 'wilson' })
  })

  test('says nothing of a difference from fewer than five, and none where there is none', () => {
    const group = { n: 1, movedOn: null, medianDays: null, within30Days: { value: null, lo: null, hi: null } }
    expect(answered([row(10, 1, 'paid'), row(0, 20, 'paid')])[0]).toMatchObject({ verdict: 'few', p: null, satisfied: group, others: group })
    const same = [1, 2, 3, 4, 5, 6].flatMap((t) => [row(9, t, 'paid'), row(8, t, 'paid')])
    expect(answered(same)[0]).toMatchObject({ verdict: 'none' })
  })

  test('does not say what came within 30 days where nobody was watched so long', () => {
    expect(answered(Array(6).fill(row(9, 3, 'still there')))[0]?.satisfied.within30Days).toMatchObject({ value: null, n: 6 })
  })
})
