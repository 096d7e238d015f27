import { z95 } from './normal.ts'

/** From here on the expansion agrees with the closed form to twelve digits, and is the cheaper one. */
const expandedFrom = 400

/**
 * The 97.5 % point of Student's t distribution. The closed form of the distribution for whole degrees of freedom (26.7.3 and
 * 26.7.4 of Abramowitz & Stegun, Handbook of Mathematical Functions, 1964) is inverted by bisection; for many degrees
 * the expansion from the normal point (26.7.5) is used.
 *
 * @param df degrees of freedom, a whole number of 1 or more.
 */
export function t95(df: number): number {
  if (df >= expandedFrom) return expansion(df)
  let low = z95
  let high = 13
  while (high - low > 1e-13) {
    const middle = (low + high) / 2
    if (shareWithin(middle, df) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How much of the distribution lies between -t and t. */
function shareWithin(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const sine = Math.sin(angle)
  const cosine = Math.cos(angle)
  const odd = df % 2 === 1
  if (df === 1) return (2 / Math.PI) * angle
  let term = odd ? cosine : 1
  let sum = term
  for (let power = odd ? 3 : 2; power <= df - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

function expansion(df: number): number {
  const x = z95
  const g1 = (x ** 3 + x) / 4
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384
  const g4 = (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92160
  return x + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4
}
