import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreChange } from './score-change.ts'

const one = (before: number, after: number) => ({ before, after, count: 1 })

describe('the change of a score after closing', () => {
  it("is Student's own example: ten patients, two drugs, 1.58 hours more sleep, 0.70 to 2.46", () => {
    // Student (1908), p. 20: extra hours of sleep under dextro- and laevo-hyoscyamine.
    const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0]
    const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { measure, differs } = scoreChange(dextro.map((before, index) => one(before, laevo[index]!)))
    expect(measure.value).toBeCloseTo(1.58, 10)
    expect(measure.lo).toBeCloseTo(0.7001, 4)
    expect(measure.hi).toBeCloseTo(2.4599, 4)
    expect(measure).toMatchObject({ n: 10, method: 'pairedT' })
    expect(differs).toBe(true)
  })

  it('is not said of fewer than five pairs', () => {
    expect(scoreChange([{ before: 3, after: 9, count: 4 }])).toMatchObject({ measure: { value: null, n: 4, lo: null }, differs: false })
    expect(scoreChange([])).toMatchObject({ measure: { value: null, n: 0 }, differs: false })
  })

  it('is no change while its interval includes zero, nor while nothing is known of the spread', () => {
    expect(scoreChange([one(3, 9), one(4, 2), one(5, 6), one(6, 1), one(2, 3)]).differs).toBe(false)
    expect(scoreChange([{ before: 3, after: 4, count: 9 }])).toMatchObject({ measure: { value: 1, lo: null, hi: null }, differs: false })
  })

  it('turns round with its sides, and does not care for the level of the scores', () => {
    const pair = fc.record({ before: fc.integer({ min: 0, max: 10 }), after: fc.integer({ min: 0, max: 10 }), count: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 5, maxLength: 12 }), fc.integer({ min: -5, max: 5 }), (pairs, shift) => {
        const { measure, differs } = scoreChange(pairs)
        const turned = scoreChange(pairs.map(({ before, after, count }) => ({ before: after + shift, after: before + shift, count })))
        expect(turned.measure.value).toBeCloseTo(-measure.value!, 9)
        expect(turned.differs).toBe(differs)
      }),
    )
  })
})
