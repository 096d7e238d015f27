/** The 97.5 % point of the standard normal distribution, so that an interval has 95 %. */
export const z95 = 1.959963984540054

/**
 * The probability that a standard normal variable is further from 0 than `z`: erfc(|z| / sqrt 2).
 * Series 7.1.5 and continued fraction 7.1.14 of Abramowitz & Stegun, Handbook of Mathematical Functions (1964).
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x)
}

function erfSeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; Math.abs(term) > Number.EPSILON * sum; k++) {
    term *= -(x * x) / k
    sum += term / (2 * k + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

function erfcFraction(x: number): number {
  let fraction = x
  for (let k = 80; k > 0; k--) fraction = x + k / 2 / fraction
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction)
}
