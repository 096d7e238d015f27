import type { ScoreType } from '@milepost/contract/vocabulary'
import { adjusted } from '../intervals/adjusted-wald.ts'
import { z95 } from '../intervals/normal.ts'
import { bandCounts, type Distribution } from './distribution.ts'
import { npsOf } from './nps.ts'
import { sampleOf } from './score-difference.ts'
import { fewestAnswers } from './score-groups.ts'

export interface AnswersNeeded {
  /** Half the length of the wanted interval, in the unit of the score: points, percentage points, steps of the scale. */
  margin: number
  /** Answers still missing; null while too few are there to know how widely they spread. */
  more: number | null
}

/**
 * About how many more answers, spread like those there are, make the interval no wider than plus or minus the margin: `n = z^2 V / margin^2`, with
 * V the variance of one answer. For NPS by the adjusted counts of its interval (Rocks 2016); for shares by Agresti and Coull's, two successes and
 * two failures more (The American Statistician 52 (1998), 119-126).
 */
export function answersNeeded(type: ScoreType, distribution: Distribution): AnswersNeeded {
  const { low, middle, high } = bandCounts(type, distribution)
  const n = low + middle + high
  const { margin, variance, added } = spreadOf(type, distribution, { n, high })
  const more = Math.max(0, Math.ceil((z95 / margin) ** 2 * variance - added - n))
  return { margin, more: n < fewestAnswers || !(variance > 0) ? null : more }
}

/** `variance` of one answer; `added` is how many made-up answers the interval adds to the real ones, which need not be collected. */
function spreadOf(type: ScoreType, distribution: Distribution, { n, high }: { n: number; high: number }) {
  if (type === 'nps') {
    const { promoters, detractors } = adjusted(npsOf(distribution))
    const score = (promoters - detractors) / (n + 3)
    return { margin: 5, variance: 1e4 * ((promoters + detractors) / (n + 3) - score ** 2), added: 3 }
  }
  if (type === 'ces1' || type === 'ces2') return { margin: 0.2, variance: sampleOf(type, distribution).variance, added: 0 }
  const share = (high + 2) / (n + 4)
  return { margin: 5, variance: 1e4 * share * (1 - share), added: 4 }
}
