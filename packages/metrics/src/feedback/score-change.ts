import type { Measure } from '@milepost/contract'
import { meanInterval } from '../intervals/mean.ts'
import { countOf } from '../measure/count.ts'
import { type Context, measure } from '../measure/measure.ts'

/** The score of a person before and after, and how many persons had the same two. */
export interface ScorePair {
  before: number
  after: number
  count: number
}

export interface ScoreChange {
  /** In steps of the scale, after less before; n is pairs. Null under `fewestPairs`. */
  measure: Measure
  /** Whether the interval excludes zero. Only then it may be called a change. */
  differs: boolean
}

/** Fewer pairs say more about these persons than about the answering. */
export const fewestPairs = 5

/**
 * The mean difference of paired scores with a t interval (Student 1908): each person is compared with themselves, so what keeps persons
 * apart is in no error. It is a change, not an effect: those who scored low score higher later by chance alone (regression to the mean).
 */
export function scoreChange(pairs: readonly ScorePair[], context?: Context): ScoreChange {
  const known = pairs
    .map(({ before, after, count }) => ({ difference: after - before, count: countOf(count) }))
    .filter(({ difference }) => Number.isFinite(difference))
  const n = known.reduce((sum, { count }) => sum + count, 0)
  if (n < fewestPairs) return { measure: measure({ value: null, n, method: 'pairedT' }, context), differs: false }
  const mean = known.reduce((sum, { difference, count }) => sum + difference * count, 0) / n
  const squares = known.reduce((sum, { difference, count }) => sum + (difference - mean) ** 2 * count, 0)
  const interval = meanInterval(mean, squares / (n - 1), n)
  return { measure: measure({ value: mean, n, interval, method: 'pairedT' }, context), differs: interval !== null && (interval.lo > 0 || interval.hi < 0) }
}
