import type { Measure } from '@milepost/contract'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { bandCounts, type Distribution } from './distribution.ts'

export type CsatType = 'csat3' | 'csat5' | 'csat7'

/**
 * Customer satisfaction: the share of satisfied answers in percent, with a Wilson interval. Satisfied are the top two boxes of
 * five and of seven, and the top one of three. Scales of different length are never averaged.
 */
export function csat(type: CsatType, distribution: Distribution, context?: Context): Measure {
  const { low, middle, high } = bandCounts(type, distribution)
  return share(high, low + middle + high, context)
}
