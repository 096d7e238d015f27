import type { ActivationAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const period = 'from=2026-10-01&to=2026-11-23'
const minutes = (count: number) => count / (24 * 60)
const measured = ({ value, n }: { value: number | null; n: number }) => [value, n]

describe('activation', () => {
  test('within 14 days, of those whose 14 days are over', async () => {
    const answer = await scenario.ask<ActivationAnswer>(`activation?${period}`)
    expect(answer).toMatchObject({ windowDays: 14, tooYoung: 1, activated: 1, milestone: { id: 'active', name: 'Activated', unit: 'account' } })
    expect(measured(answer.rate)).toEqual([50, 2])
    expect(answer.trend.filter(({ started }) => started > 0).map(({ from, started, tooYoung, rate }) => [from, started, tooYoung, ...measured(rate)])).toEqual([
      ['2026-10-05', 1, 0, 100, 1],
      ['2026-10-12', 1, 0, 0, 1],
      ['2026-11-16', 1, 1, null, 0],
    ])
  })

  test('within one day nobody was: Acme took two', async () => {
    expect(measured((await scenario.ask<ActivationAnswer>(`activation?${period}&windowDays=1`)).rate)).toEqual([0, 3])
    expect(measured((await scenario.ask<ActivationAnswer>(`activation?${period}&windowDays=3`)).rate)).toEqual([100 / 3, 3])
  })

  test('the time it takes, counting those who have not yet', async () => {
    const { curve } = await scenario.ask<ActivationAnswer>(`activation?${period}`)
    expect(curve).toMatchObject({ n: 3, events: 1, p25Days: 2, medianDays: null, p75Days: null, lastObservationDays: minutes(41 * 1440 + 120) })
    expect(curve.steps).toHaveLength(1)
    expect(curve.steps[0]).toMatchObject({ days: 2, atRisk: 3, events: 1 })
    expect(curve.steps[0]?.activated).toBeCloseTo(1 / 3, 12)
  })

  test('the funnel of account milestones, and the tasks', async () => {
    const { funnel, tasks } = await scenario.ask<ActivationAnswer>(`activation?${period}`)
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
