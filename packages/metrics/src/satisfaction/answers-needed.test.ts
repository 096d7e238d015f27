import fc from 'fast-check'
import { scales, scoreTypes } from '@milepost/contract/vocabulary'
import { expect, it } from 'vitest'
import { answersNeeded } from './answers-needed.ts'
import { satisfaction } from './satisfaction.ts'

it('is not said of fewer than five answers, nor of none', () => {
  expect(answersNeeded('nps', [])).toEqual({ margin: 5, more: null })
  expect(answersNeeded('ces2', [{ value: 3, count: 2 }, { value: 5, count: 2 }])).toEqual({ margin: 0.2, more: null })
})

it('is 385 less what is there for a share of a half', () => {
  expect(answersNeeded('csat5', [{ value: 5, count: 50 }, { value: 1, count: 50 }])).toEqual({ margin: 5, more: 385 - 4 - 100 })
})

it('with so many more answers, spread the same, the interval is within the margin, and with a tenth fewer it is not', () => {
  const answers = fc.constantFrom(...scoreTypes).chain((type) => {
    const { min, max } = scales[type]
    return fc.tuple(fc.constant(type), fc.array(fc.integer({ min: 4, max: 30 }), { minLength: max - min + 1, maxLength: max - min + 1 }))
  })
  fc.assert(
    fc.property(answers, ([type, counts]) => {
      const distribution = counts.map((count, index) => ({ value: scales[type].min + index, count }))
      const n = counts.reduce((sum, count) => sum + count, 0)
      const { margin, more } = answersNeeded(type, distribution)
      fc.pre(more !== null && more > n)
      const half = (factor: number) => {
        const { score } = satisfaction(type, distribution.map(({ value, count }) => ({ value, count: Math.round(count * factor) })))
        return (score.hi! - score.lo!) / 2
      }
      expect(half((n + more!) / n)).toBeLessThan(margin * 1.03)
      expect(half((0.8 * (n + more!)) / n)).toBeGreaterThan(margin * 0.97)
    }),
  )
})
