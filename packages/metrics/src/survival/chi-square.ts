import { twoSidedP } from '../intervals/normal.ts'

/**
 * The probability that a chi-square variable with `df` (a whole number of 1 or more) degrees of freedom is more than `x`:
 * the finite sums 26.4.4 and 26.4.5 of Abramowitz & Stegun, Handbook of Mathematical Functions (1964).
 */
export function chiSquareP(x: number, df: number): number {
  if (!(x > 0)) return 1
  const odd = df % 2 === 1
  let p = odd ? twoSidedP(Math.sqrt(x)) : Math.exp(-x / 2)
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2)
  for (let k = odd ? 3 : 4; k <= df; k += 2) {
    p += term
    term *= x / k
  }
  return Math.min(1, p)
}
