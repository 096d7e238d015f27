import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../calendar/day.ts'
import { retention } from './retention.ts'

const monday = parseDay('2026-10-05')!

describe('retention', () => {
  const people = [
    { startDay: monday, activeDays: [monday, monday + 8, monday + 15] },
    { startDay: monday + 6, activeDays: [monday + 6, monday + 15] },
    { startDay: monday + 7, activeDays: [monday + 7] },
  ]

  it('puts a person into a column only when its bucket is over', () => {
    const { cohorts, overall } = retention(people, { unit: 'week', columns: 3, today: monday + 15 })
    expect(cohorts.map(({ from, size, columns }) => [from - monday, size, columns.map(({ value, n }) => [value, n])])).toEqual([
      [0, 2, [[100, 2], [50, 2], [null, 0]]],
      [7, 1, [[100, 1], [null, 0], [null, 0]]],
    ])
    expect(overall.map(({ value, n }) => [value, n])).toEqual([[100, 3], [50, 2], [null, 0]])
  })

  it('counts, when asked for on or after, those who come back later', () => {
    const { overall } = retention(people, { kind: 'onOrAfter', unit: 'week', columns: 3, today: monday + 21 })
    expect(overall.map(({ value, n }) => [value, n])).toEqual([
      [100, 3],
      [expect.closeTo(200 / 3, 10), 3],
      [100, 2],
    ])
  })

  it('sums over cohorts instead of averaging them', () => {
    const many = Array.from({ length: 9 }, () => ({ startDay: monday, activeDays: [monday] }))
    const one = { startDay: monday + 1, activeDays: [monday + 1, monday + 2] }
    const { overall } = retention([...many, one], { unit: 'day', columns: 2, today: monday + 9 })
    expect(overall[1]).toMatchObject({ value: 10, n: 10 })
  })

  it('counts months of the calendar', () => {
    const startDay = parseDay('2026-01-31')!
    const { overall } = retention([{ startDay, activeDays: [startDay, startDay + 1] }], { unit: 'month', columns: 2, today: parseDay('2026-03-01')! })
    expect(overall.map(({ value }) => value)).toEqual([100, 100])
  })

  it('never keeps fewer on or after than on, and on or after never grows from bucket to bucket of one cohort', () => {
    const subjects = fc.array(
      fc.record({ startDay: fc.integer({ min: 0, max: 20 }), activeDays: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(subjects, fc.constantFrom('day', 'week', 'month'), (all, unit) => {
        const question = { unit, columns: 6, today: 70 } as const
        const on = retention(all, question)
        const onOrAfter = retention(all, { ...question, kind: 'onOrAfter' })
        for (const [row, cohort] of onOrAfter.cohorts.entries()) {
          for (const [k, { value, n }] of cohort.columns.entries()) {
            if (n === 0) continue
            expect(value).toBeGreaterThanOrEqual(on.cohorts[row]!.columns[k]!.value!)
            expect(value).toBeLessThanOrEqual(cohort.columns[k - 1]?.value ?? 100)
          }
        }
      }),
    )
  })
})
