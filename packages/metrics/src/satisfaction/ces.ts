import type { Measure } from '@milepost/contract'
import { type ScoreType, scales } from '@milepost/contract/vocabulary'
import { meanInterval } from '../intervals/mean.ts'
import { type Context, measure } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { bandCounts, type Distribution, onScale } from './distribution.ts'

/**
 * Customer Effort Score 1.0, "how much effort did you have to put in": the mean of 1 to 5, lower is better, with a t interval
 * kept to the scale (M. Dixon, K. Freeman, N. Toman, Harvard Business Review, July 2010). Never mixed with 2.0.
 */
export function ces1(distribution: Distribution, context?: Context): Measure {
  return meanOf('ces1', distribution, context)
}

/** Customer Effort Score 2.0, "made it easy": the mean of 1 to 7, higher is better, with a t interval kept to the scale (CEB 2013). */
export function ces2(distribution: Distribution, context?: Context): Measure {
  return meanOf('ces2', distribution, context)
}

/** The share of 5 to 7 among the answers of CES 2.0, in percent, with a Wilson interval. */
export function ces2EasyShare(distribution: Distribution, context?: Context): Measure {
  const { low, middle, high } = bandCounts('ces2', distribution)
  return share(high, low + middle + high, context)
}

function meanOf(type: ScoreType, distribution: Distribution, context?: Context): Measure {
  const answers = onScale(type, distribution)
  const n = answers.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return measure({ value: null, n, method: 't' }, context)
  const mean = answers.reduce((sum, { value, count }) => sum + value * count, 0) / n
  const squares = answers.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0)
  const interval = meanInterval(mean, squares / (n - 1), n)
  const { min, max } = scales[type]
  const kept = interval && { lo: Math.max(min, interval.lo), hi: Math.min(max, interval.hi) }
  return measure({ value: mean, n, interval: kept, method: 't' }, context)
}
