import { scales, scoreTypes } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { satisfaction } from './satisfaction.ts'
import { scoreDifference } from './score-difference.ts'

const distributionOf = (type: (typeof scoreTypes)[number]) =>
  fc.array(fc.record({ value: fc.integer({ min: scales[type].min, max: scales[type].max }), count: fc.integer({ min: 0, max: 30 }) }), { maxLength: 6 })
const pair = fc.constantFrom(...scoreTypes).chain((type) => fc.tuple(fc.constant(type), distributionOf(type), distributionOf(type)))

describe('the difference of two scores', () => {
  it('is one score less the other, whatever the type; nothing where one side has no answers', () => {
    fc.assert(
      fc.property(pair, ([type, a, b]) => {
        const [first, second] = [satisfaction(type, a).score, satisfaction(type, b).score]
        const { measure, differs } = scoreDifference(type, a, b)
        expect(measure.n).toBe(first.n + second.n)
        if (first.value === null || second.value === null) expect(measure.value).toBeNull()
        else expect(measure.value).toBeCloseTo(first.value - second.value, 9)
        if (differs) expect(measure.lo! > 0 || measure.hi! < 0).toBe(true)
      }),
    )
  })

  it('is none of a score with itself', () => {
    fc.assert(
      fc.property(pair, ([type, a]) => {
        const { measure, differs } = scoreDifference(type, a, a)
        expect(differs).toBe(false)
        if (measure.value !== null) expect(measure.value).toBeCloseTo(0, 9)
      }),
    )
  })

  it.each([
    ['nps', [{ value: 9, count: 90 }, { value: 3, count: 10 }], [{ value: 9, count: 50 }, { value: 3, count: 50 }], true],
    ['nps', [{ value: 9, count: 6 }, { value: 3, count: 4 }], [{ value: 9, count: 5 }, { value: 3, count: 5 }], false],
    ['csat5', [{ value: 5, count: 56 }, { value: 2, count: 14 }], [{ value: 5, count: 48 }, { value: 2, count: 32 }], true],
    ['ces2', [{ value: 6, count: 40 }, { value: 5, count: 40 }], [{ value: 6, count: 20 }, { value: 4, count: 60 }], true],
    ['ces2', [{ value: 6, count: 1 }], [{ value: 2, count: 1 }], false],
  ] as const)('%s: %j against %j differs: %s', (type, a, b, differs) => {
    expect(scoreDifference(type, a, b).differs).toBe(differs)
  })
})
