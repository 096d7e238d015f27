import type { RetentionAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const columnsOf = ({ columns }: { columns: RetentionAnswer['overall'] }) => columns.map(({ value, n }) => (n === 0 ? null : value))

/** It is Sunday, 22 November: the week of the 16th is not over. Kit events are no activity. */
test('accounts by the week they started in: active in week k, of those whose week k is over', async () => {
  const answer = await scenario.ask<RetentionAnswer>('retention?from=2026-10-01&to=2026-11-23&columns=4')
  expect(answer.cohorts.map((cohort) => [cohort.from, cohort.size, columnsOf(cohort)])).toEqual([
    // Acme: 5, 7 and 20 October.
    ['2026-10-05', 1, [100, 0, 100, 0]],
    // Bolt: 12 and 13 October.
    ['2026-10-12', 1, [100, 0, 0, 0]],
    ['2026-11-16', 1, [null, null, null, null]],
  ])
  expect(answer.overall.map(({ value, n }) => [value, n])).toEqual([[100, 2], [0, 2], [50, 2], [0, 2]])
})

test('on or after counts who comes back later, too', async () => {
  const answer = await scenario.ask<RetentionAnswer>('retention?from=2026-10-01&to=2026-11-23&columns=4&kind=onOrAfter')
  expect(answer.overall.map(({ value }) => value)).toEqual([100, 50, 50, 0])
})

test('identified people by month; a visitor nobody knows is in no cohort', async () => {
  const answer = await scenario.ask<RetentionAnswer>('retention?from=2026-10-01&to=2026-11-23&unit=person&bucket=month&columns=2')
  expect(answer.cohorts.map((cohort) => [cohort.from, cohort.size, columnsOf(cohort)])).toEqual([
    ['2026-10-01', 2, [100, null]],
    ['2026-11-01', 1, [null, null]],
  ])
})
