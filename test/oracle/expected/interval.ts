/** Bounds of a 95 % interval; null where none can be given. */
export type Bounds = { lo: number; hi: number } | null

const z = 1.959963984540054

/** Of a share, in percent: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212. */
export function wilson(part: number, whole: number): Bounds {
  if (whole === 0) return null
  const p = part / whole
  const middle = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2))
  return { lo: 100 * Math.max(0, middle - half), hi: 100 * Math.min(1, middle + half) }
}

/** Of a Net Promoter Score, in points: adjusted Wald with 3/4, 3/2 and 3/4 added (B. Rocks, The American Statistician 70, 2016). */
export function adjustedWald(promoters: number, passives: number, detractors: number): Bounds {
  const n = promoters + passives + detractors
  if (n === 0) return null
  const [p, d] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)]
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / (n + 3))
  return { lo: 100 * Math.max(-1, p - d - half), hi: 100 * Math.min(1, p - d + half) }
}

/** Student's t at 97.5 % by degrees of freedom from 1 on, from the printed tables (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
const t = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086]

/** Of a mean, on a scale; none where all values are the same, which says nothing of how they spread. Good to the table's three places. */
export function ofMean(values: readonly number[], scale: { min: number; max: number }): Bounds {
  const n = values.length
  const quantile = t[n - 2]
  if (quantile === undefined) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  if (variance === 0) return null
  const half = quantile * Math.sqrt(variance / n)
  return { lo: Math.max(scale.min, mean - half), hi: Math.min(scale.max, mean + half) }
}
