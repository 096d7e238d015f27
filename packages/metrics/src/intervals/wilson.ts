import { countOf, partOf } from '../measure/count.ts'
import type { Interval } from '../measure/measure.ts'
import { z95 } from './normal.ts'

/**
 * The score interval of a proportion: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22 (1927), 209-212; without continuity correction.
 *
 * @returns bounds in [0, 1]; null where n is 0.
 */
export function wilson(part: number, whole: number): Interval | null {
  const n = countOf(whole)
  const successes = partOf(part, n)
  if (n === 0) return null
  const z2 = z95 * z95
  const share = successes / n
  const centre = share + z2 / (2 * n)
  const half = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return {
    lo: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    hi: successes === n ? 1 : Math.min(1, (centre + half) / scale),
  }
}
