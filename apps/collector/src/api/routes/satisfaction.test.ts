import type { SatisfactionAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const period = 'from=2026-10-01&to=2026-11-23'
const measured = ({ value, n }: { value: number | null; n: number }) => [value, n]

describe('satisfaction', () => {
  test('of the newest answer of each person', async () => {
    const answer = await scenario.ask<SatisfactionAnswer>(`satisfaction?${period}&bucket=month`)
    expect(answer).toMatchObject({ type: 'nps', types: ['nps'], unit: 'points', bands: { high: 1, middle: 1, low: 0 }, score: { population: 'latest' } })
    expect(measured(answer.score)).toEqual([50, 2])
    expect(answer.trend.map(({ from, to, score }) => [from, to, ...measured(score)])).toEqual([
      ['2026-10-01', '2026-11-01', 100, 1],
      ['2026-11-01', '2026-11-23', 0, 1],
    ])
    expect(answer.byStage).toEqual([])
  })

  test('of every answer', async () => {
    const answer = await scenario.ask<SatisfactionAnswer>(`satisfaction?${period}&population=all&bucket=month`)
    expect(measured(answer.score)).toEqual([0, 3])
    expect(answer.trend.map(({ score }) => measured(score))).toEqual([[100, 1], [-50, 2]])
  })

  test('of an older window: the newest answer in it counts', async () => {
    expect(measured((await scenario.ask<SatisfactionAnswer>('satisfaction?from=2026-11-01&to=2026-11-05')).score)).toEqual([-100, 1])
  })

  test('of those who saw the survey, two of three answered', async () => {
    expect(measured((await scenario.ask<SatisfactionAnswer>(`satisfaction?${period}`)).responseRate)).toEqual([200 / 3, 3])
  })

  test('of a type nobody answered there is nothing', async () => {
    const answer = await scenario.ask<SatisfactionAnswer>(`satisfaction?${period}&type=ces2`)
    expect(measured(answer.score)).toEqual([null, 0])
    expect(measured(answer.responseRate)).toEqual([null, 0])
  })
})
