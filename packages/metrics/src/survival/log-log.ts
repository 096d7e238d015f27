import { z95 } from '../intervals/normal.ts'
import type { Interval } from '../measure/measure.ts'

/**
 * The log(-log) interval of a probability that changes over time; it never leaves (0, 1). J. D. Kalbfleisch and R. L. Prentice,
 * The Statistical Analysis of Failure Time Data (1980), section 1.3.
 *
 * @returns null at 0 and 1, where the transformation has no value.
 */
export function logLog(probability: number, se: number | null): Interval | null {
  if (se === null || !(probability > 0 && probability < 1)) return null
  const log = Math.log(probability)
  const width = Math.exp((z95 * se) / Math.abs(probability * log))
  return { lo: probability ** width, hi: probability ** (1 / width) }
}
