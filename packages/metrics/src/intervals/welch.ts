import type { Interval } from '../measure/measure.ts'
import { t95 } from './student.ts'

export interface Sample {
  mean: number
  /** With n - 1 below the line. */
  variance: number
  n: number
}

/**
 * The interval of the difference `a - b` of two independent means whose spreads may differ: B. L. Welch, Biometrika 34 (1947), 28-35, with
 * Satterthwaite's degrees of freedom, rounded down, so that it is never too narrow.
 *
 * @returns null where a side has under 2 values, or nothing is known of either spread
 */
export function welch(a: Sample, b: Sample): Interval | null {
  if (a.n < 2 || b.n < 2) return null
  const [ofA, ofB] = [a.variance / a.n, b.variance / b.n]
  const sum = ofA + ofB
  if (!(sum > 0)) return null
  const df = sum ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1))
  const half = t95(Math.max(1, Math.floor(df + 1e-9))) * Math.sqrt(sum)
  const difference = a.mean - b.mean
  return { lo: difference - half, hi: difference + half }
}
