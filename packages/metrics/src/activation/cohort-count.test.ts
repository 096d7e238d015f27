import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../calendar/day.ts'
import { cohortCountsOf, cohortDifferenceOf, cohortSumOf } from './cohort-count.ts'

const monday = parseDay('2026-10-05')!
const week = cohortCountsOf({ startDay: monday, days: [monday] }, 'week')[0]!.cohort

describe('what somebody adds to its cohort', () => {
  it('is the start, each week of activity and the last of them', () => {
    expect(cohortCountsOf({ startDay: monday + 2, days: [monday + 2, monday + 8, monday + 9, monday + 22] }, 'week')).toEqual([
      { cohort: week, column: 0, started: 1, active: 1, last: 0 },
      { cohort: week, column: 1, started: 0, active: 1, last: 0 },
      { cohort: week, column: 3, started: 0, active: 1, last: 1 },
    ])
  })

  it('is the start alone of one who was never active', () => {
    expect(cohortCountsOf({ startDay: monday, days: [] }, 'month')).toEqual([expect.objectContaining({ column: 0, started: 1, active: 0, last: 0 })])
  })

  it('is taken back whole when another history takes its place', () => {
    const activity = fc.record({ startDay: fc.integer({ min: 0, max: 60 }), days: fc.uniqueArray(fc.integer({ min: 0, max: 200 })).map((days) => days.sort((a, b) => a - b)) })
    fc.assert(
      fc.property(activity, activity, fc.constantFrom('week' as const, 'month' as const), (was, is, unit) => {
        const [before, after] = [cohortCountsOf(was, unit), cohortCountsOf(is, unit)]
        expect(cohortSumOf([...before, ...cohortDifferenceOf(before, after)])).toEqual(cohortSumOf(after))
      }),
    )
  })
})
