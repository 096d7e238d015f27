import type { Interval } from '../measure/measure.ts'
import { t95 } from './student.ts'

/**
 * The t interval of a mean: Student (W. S. Gosset), The probable error of a mean, Biometrika 6 (1908), 1-25.
 *
 * @param variance of the sample, with n - 1 below the line.
 * @returns null where n is under 2 or all values are the same: there is nothing then to learn the spread from.
 */
export function meanInterval(mean: number, variance: number, n: number): Interval | null {
  if (n < 2 || !(variance > 0)) return null
  const half = t95(n - 1) * Math.sqrt(variance / n)
  return { lo: mean - half, hi: mean + half }
}
