import type { ScoreType } from '@milepost/contract/vocabulary'
import { newcombe } from '../intervals/newcombe.ts'
import { welch, type Sample } from '../intervals/welch.ts'
import { type Context, measure } from '../measure/measure.ts'
import { percent } from '../measure/share.ts'
import { bandCounts, type Distribution, onScale } from './distribution.ts'
import { npsOf } from './nps.ts'
import { type Difference, npsDifference } from './nps-difference.ts'

/**
 * How one score differs from another of the same type, `a - b`, in the unit of the score: points of NPS, steps of the scale for CES
 * (Welch), percentage points for CSAT (Newcombe). Only where the interval excludes zero it may be called a change.
 */
export function scoreDifference(type: ScoreType, a: Distribution, b: Distribution, context?: Context): Difference {
  if (type === 'nps') return npsDifference(npsOf(a), npsOf(b), context)
  return type === 'ces1' || type === 'ces2' ? ofMeans(type, a, b, context) : ofShares(type, a, b, context)
}

function ofMeans(type: ScoreType, a: Distribution, b: Distribution, context?: Context): Difference {
  const [first, second] = [sampleOf(type, a), sampleOf(type, b)]
  const value = first.n === 0 || second.n === 0 ? null : first.mean - second.mean
  const interval = value === null ? null : welch(first, second)
  return { measure: measure({ value, n: first.n + second.n, interval, method: 'welch' }, context), differs: excludesZero(interval) }
}

function ofShares(type: ScoreType, a: Distribution, b: Distribution, context?: Context): Difference {
  const [first, second] = [a, b].map((each) => {
    const { low, middle, high } = bandCounts(type, each)
    return { successes: high, n: low + middle + high }
  }) as [{ successes: number; n: number }, { successes: number; n: number }]
  const value = first.n === 0 || second.n === 0 ? null : 100 * (first.successes / first.n - second.successes / second.n)
  const interval = percent(newcombe(first, second))
  return { measure: measure({ value, n: first.n + second.n, interval, method: 'newcombe' }, context), differs: excludesZero(interval) }
}

function excludesZero(interval: { lo: number; hi: number } | null): boolean {
  return interval !== null && (interval.lo > 0 || interval.hi < 0)
}

export function sampleOf(type: ScoreType, distribution: Distribution): Sample {
  const answers = onScale(type, distribution)
  const n = answers.reduce((sum, { count }) => sum + count, 0)
  const mean = n === 0 ? 0 : answers.reduce((sum, { value, count }) => sum + value * count, 0) / n
  const squares = answers.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0)
  return { mean, variance: n > 1 ? squares / (n - 1) : 0, n }
}
