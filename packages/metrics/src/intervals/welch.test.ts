import { expect, it } from 'vitest'
import { welch } from './welch.ts'

const sampleOf = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1), n: values.length }
}

it('is the textbook interval of two samples with different spread', () => {
  const a = sampleOf([27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4])
  const b = sampleOf([27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4])
  // 24.98 degrees of freedom, rounded down to 24, whose 97.5 % point is 2.0639.
  const interval = welch(a, b)!
  expect(a.mean - b.mean).toBeCloseTo((interval.lo + interval.hi) / 2, 10)
  expect(interval.hi).toBeLessThan(0)
  expect((interval.hi - interval.lo) / 2).toBeCloseTo(2.0639 * Math.hypot(Math.sqrt(a.variance / 15), Math.sqrt(b.variance / 15)), 3)
})

it('is not known of one value, nor of values that all agree', () => {
  expect(welch({ mean: 3, variance: NaN, n: 1 }, { mean: 4, variance: 1, n: 9 })).toBeNull()
  expect(welch({ mean: 3, variance: 0, n: 5 }, { mean: 4, variance: 0, n: 5 })).toBeNull()
})

it('turns round with its sides', () => {
  const [a, b] = [{ mean: 3, variance: 2, n: 12 }, { mean: 5, variance: 1, n: 30 }]
  const [there, back] = [welch(a, b)!, welch(b, a)!]
  expect(back.lo).toBeCloseTo(-there.hi, 12)
  expect(back.hi).toBeCloseTo(-there.lo, 12)
})
