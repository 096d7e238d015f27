import type { Measure } from '@milepost/contract'
import { adjusted, scoreWithError, type Trinomial } from '../intervals/adjusted-wald.ts'
import { z95 } from '../intervals/normal.ts'
import { type Context, measure } from '../measure/measure.ts'
import { countsOf } from './nps.ts'

export interface Difference {
  /** In points, `a - b`, -200 to 200; n is that of both. */
  measure: Measure
  /** Whether the interval excludes zero. Only then it may be called a change. */
  differs: boolean
}

/**
 * The difference of two independent Net Promoter Scores; they differ when `|a - b| / sqrt(seA^2 + seB^2) > 1.96`, that is when
 * the Wald interval excludes zero.
 *
 * A side whose answers all agree has no error by that formula, which would make one answer certain. The interval is then
 * taken from the adjusted counts of both sides (Rocks 2016), scores and errors.
 */
export function npsDifference(a: Trinomial, b: Trinomial, context?: Context): Difference {
  const sides = [countsOf(a), countsOf(b)] as const
  const [ofA, ofB] = sides.map(({ promoters, passives, detractors }) => promoters + passives + detractors) as [number, number]
  const n = ofA + ofB
  if (ofA === 0 || ofB === 0) return { measure: measure({ value: null, n, method: 'wald' }, context), differs: false }

  const raw = sides.map(scoreWithError)
  const unanimous = raw.some(({ se }) => se === 0)
  const [first, second] = unanimous ? sides.map((side) => scoreWithError(adjusted(side))) : raw
  const centre = 100 * (first!.score - second!.score)
  const half = 100 * z95 * Math.hypot(first!.se, second!.se)
  const reading = {
    value: 100 * (raw[0]!.score - raw[1]!.score),
    n,
    interval: { lo: Math.max(-200, centre - half), hi: Math.min(200, centre + half) },
    method: unanimous ? 'adjustedWald' : 'wald',
  }
  return { measure: measure(reading, context), differs: Math.abs(centre) > half }
}
