/** From bad to good. `unknown` is none of them. */
const known = ['risk', 'watch', 'healthy'] as const
export const healthBands = ['unknown', ...known] as const
export type HealthBand = (typeof healthBands)[number]

/** The scores (0 to 100) from which on it is `watch` and `healthy`. */
export const healthThresholds = [40, 70] as const

/** Points by which a score must have crossed a threshold before the band changes. */
export const hysteresisPoints = 5

/**
 * @param score 0 to 100; null is unknown.
 * @param before the band of last time; after `unknown` the plain thresholds hold.
 */
export function healthBandOf(score: number | null, before: HealthBand): HealthBand {
  if (score === null) return 'unknown'
  if (before === 'unknown') return known[healthThresholds.filter((threshold) => score >= threshold).length]!
  const current = known.indexOf(before)
  const risen = healthThresholds.filter((threshold) => score >= threshold + hysteresisPoints).length
  const notFallen = healthThresholds.filter((threshold) => score > threshold - hysteresisPoints).length
  return known[Math.min(Math.max(current, risen), notFallen)]!
}
