import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from '../index.ts'
import { timeToClose } from './time-to-close.ts'

describe('the time to close', () => {
  it('is nothing without feedback', () => {
    expect(timeToClose([])).toMatchObject({ median: { value: null, n: 0, lo: null, hi: null }, closed: 0, open: 0, lastObservationDays: null })
  })

  it('counts what is open with the time it has waited: the median of the closed alone would be 1 day', () => {
    const { median, closed, open } = timeToClose([
      { days: 1, closed: true, count: 3 },
      { days: 4, closed: false, count: 3 },
      { days: 6, closed: true, count: 1 },
      { days: 9, closed: false, count: 1 },
    ])
    expect(median).toMatchObject({ value: 6, n: 8, method: 'kaplanMeier' })
    expect([closed, open]).toEqual([4, 4])
  })

  it('is not known while less than half is closed, and says how long was watched', () => {
    const found = timeToClose([{ days: 1, closed: true, count: 2 }, { days: 30, closed: false, count: 5 }])
    expect(found.median).toMatchObject({ value: null, n: 7 })
    expect(found.lastObservationDays).toBe(30)
  })

  it('is the same from counts as from each piece alone', () => {
    const wait = fc.record({ days: fc.integer({ min: 0, max: 20 }), closed: fc.boolean(), count: fc.integer({ min: 0, max: 6 }) })
    fc.assert(
      fc.property(fc.array(wait), (waits) => {
        const single = waits.flatMap(({ days: t, closed: event, count }) => Array.from({ length: count }, () => ({ t, event })))
        const curve = kaplanMeier(single)
        expect(timeToClose(waits)).toMatchObject({ median: { value: curve.median.value, n: single.length }, closed: curve.events })
      }),
    )
  })
})
