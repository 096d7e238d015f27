import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../calendar/day.ts'
import { timeToActivate } from './time-to-activate.ts'

const starts = fc.array(
  fc.record({
    startedAt: fc.integer({ min: 0, max: 40 * dayMs }),
    activatedAt: fc.option(fc.integer({ min: 0, max: 60 * dayMs })),
    leftAt: fc.option(fc.integer({ min: 0, max: 60 * dayMs })),
  }),
  { maxLength: 60 },
)

describe('time to activate', () => {
  it('is 8 days where the median of the converted alone would say 3', () => {
    const took = [1, 1, null, 3, null, 5, 8, null, null, null]
    const watched = [0, 0, 2, 0, 3, 0, 0, 8, 10, 10]
    const asOf = 100 * dayMs
    // Watching ends at `asOf` for everybody, so each starts as long before it as it was watched; the activated have started long ago.
    const list = took.map((days, index) => {
      const startedAt = days === null ? asOf - watched[index]! * dayMs : 0
      return { startedAt, activatedAt: days === null ? null : days * dayMs }
    })
    const curve = timeToActivate(list, asOf)
    expect(curve).toMatchObject({ method: 'kaplanMeier', n: 10, events: 5, left: 0, p25Days: 3, medianDays: 8, p75Days: null, lastObservationDays: 10 })
    expect(curve.steps.map(({ days, atRisk, activated }) => [days, atRisk, Number((1 - activated).toFixed(6))])).toEqual([
      [1, 10, 0.8],
      [3, 7, 0.685714],
      [5, 5, 0.548571],
      [8, 4, 0.411429],
    ])
  })

  it('takes leaving for a competing end, not for being lost from sight', () => {
    const list = [
      { startedAt: 0, activatedAt: dayMs, leftAt: null },
      { startedAt: 0, activatedAt: null, leftAt: 2 * dayMs },
      { startedAt: 0, activatedAt: 3 * dayMs },
      { startedAt: 0, activatedAt: null },
    ]
    const curve = timeToActivate(list, 9 * dayMs)
    expect(curve).toMatchObject({ method: 'aalenJohansen', n: 4, events: 2, left: 1, medianDays: 3 })
    expect(curve.steps.map(({ days, activated }) => [days, activated])).toEqual([
      [1, 0.25],
      [3, 0.5],
    ])
  })

  it('does not count one that activated first and left later as having left', () => {
    expect(timeToActivate([{ startedAt: 0, activatedAt: dayMs, leftAt: 2 * dayMs }], 9 * dayMs)).toMatchObject({ method: 'kaplanMeier', events: 1, left: 0 })
  })

  it('sends no more steps than a screen can show, and loses no event by it', () => {
    const list = Array.from({ length: 3000 }, (_, index) => ({ startedAt: 0, activatedAt: (index + 1) * 60_000 }))
    const { steps, medianDays } = timeToActivate(list, 9 * dayMs)
    expect(steps).toHaveLength(500)
    expect(steps.reduce((sum, { events }) => sum + events, 0)).toBe(3000)
    expect(steps.at(-1)).toMatchObject({ days: (3000 * 60_000) / dayMs, activated: 1 })
    expect(medianDays).toBeCloseTo((1500 * 60_000) / dayMs, 10)
  })

  it('rises from 0 to at most 1 inside its interval, whatever happened', () => {
    fc.assert(
      fc.property(starts, (list) => {
        const { steps, n, events, left } = timeToActivate(list, 50 * dayMs)
        expect(events + left).toBeLessThanOrEqual(n)
        let before = 0
        for (const { activated, lo, hi } of steps) {
          expect(activated).toBeGreaterThan(before)
          expect(activated).toBeLessThanOrEqual(1 + 1e-12)
          if (lo !== null && hi !== null) {
            expect(lo).toBeLessThanOrEqual(activated)
            expect(hi).toBeGreaterThanOrEqual(activated)
          }
          before = activated
        }
      }),
    )
  })
})
