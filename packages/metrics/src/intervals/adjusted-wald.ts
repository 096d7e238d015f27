import type { Interval } from '../measure/measure.ts'
import { z95 } from './normal.ts'

export interface Trinomial {
  promoters: number
  passives: number
  detractors: number
}

/** Of a share of promoters less a share of detractors, in [-1, 1]. */
export interface ScoreWithError {
  score: number
  se: number
}

/** The score and its standard error `sqrt((p + d - (p - d)^2) / n)`; n must not be 0. */
export function scoreWithError({ promoters, passives, detractors }: Trinomial): ScoreWithError {
  const n = promoters + passives + detractors
  const score = (promoters - detractors) / n
  const spread = (promoters + detractors) / n - score * score
  return { score, se: Math.sqrt(Math.max(0, spread) / n) }
}

/** Adds 3/4 to promoters and to detractors and 3/2 to passives (Rocks 2016), which makes n + 3. */
export function adjusted({ promoters, passives, detractors }: Trinomial): Trinomial {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 }
}

/**
 * The adjusted Wald interval of a Net Promoter Score: B. Rocks, Interval estimation for the Net Promoter Score, The American
 * Statistician 70 (2016), 365-372. It lies around the adjusted score, so a raw score of 100 may be above it.
 *
 * @returns bounds in [-1, 1]; null without answers.
 */
export function adjustedWald(counts: Trinomial): Interval | null {
  if (!(counts.promoters + counts.passives + counts.detractors > 0)) return null
  const { score, se } = scoreWithError(adjusted(counts))
  return { lo: Math.max(-1, score - z95 * se), hi: Math.min(1, score + z95 * se) }
}
