import type { Measure } from '@milepost/contract'
import { scales, type ScoreType } from '@milepost/contract/vocabulary'
import { adjusted, scoreWithError } from '../intervals/adjusted-wald.ts'
import { t95 } from '../intervals/student.ts'
import type { Sample } from '../intervals/welch.ts'
import { countOf } from '../measure/count.ts'
import { type Context, type Interval, measure } from '../measure/measure.ts'
import { bandCounts, type ValueCount } from './distribution.ts'
import { npsOf } from './nps.ts'
import { satisfaction } from './satisfaction.ts'
import { sampleOf } from './score-difference.ts'
import { fewestAnswers } from './score-groups.ts'

/** A group of the people who were asked. */
export interface Stratum {
  /** How many of them were asked; their share of all is their weight. */
  shown: number
  /** What those of them who answered said. */
  answers: readonly ValueCount[]
}

export interface PostStratified {
  score: Measure
  /** Of those asked, the share in percent that is in a group with enough answers; null where nobody was asked. */
  covered: number | null
}

/**
 * The score as it would be if each group had answered as often as it was asked: `sum W y`, with W the group's share of those asked and y its own
 * score. It corrects for groups that answer more often than others, and for nothing else: within a group those who answered stand for those who
 * did not.
 *
 * D. Holt and T. M. F. Smith, Post Stratification, Journal of the Royal Statistical Society A 142 (1979), 33-46: given how many answered in each
 * group the variance is `sum W^2 V / n`. V is taken from counts drawn towards the middle (NPS: Rocks 2016; shares: Agresti and Coull 1998), so
 * that a group of one mind is not taken for certain; of means, from the sample, or from all groups together where a group is of one mind. With
 * Satterthwaite's degrees of freedom, since a heavy group may be a small one.
 *
 * Groups under `fewestAnswers` answers are joined to one; are they too few even so, they weigh nothing and `covered` says so.
 */
export function postStratified(type: ScoreType, strata: readonly Stratum[], context?: Context): PostStratified {
  const asked = strata.reduce((sum, { shown }) => sum + countOf(shown), 0)
  const groups = joined(type, strata)
  const known = groups.reduce((sum, { shown }) => sum + shown, 0)
  const answers = groups.flatMap((group) => group.answers)
  const { score } = satisfaction(type, answers)
  if (known === 0) return { score: measure({ value: null, n: 0, method: 'postStratified' }, context), covered: asked === 0 ? null : 0 }
  const pooled = pooledVariance(type, groups)
  const parts = groups.map((group) => {
    const weight = group.shown / known
    const own = satisfaction(type, group.answers).score
    return { value: weight * (own.value ?? 0), variance: weight ** 2 * varianceOf(type, group.answers, pooled), n: own.n }
  })
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  return { score: measure({ value, n: score.n, interval: intervalOf(type, value, parts), method: 'postStratified' }, context), covered: (100 * known) / asked }
}

function joined(type: ScoreType, strata: readonly Stratum[]): Stratum[] {
  const counted = strata.map(({ shown, answers }) => ({ shown: countOf(shown), answers })).filter(({ shown }) => shown > 0)
  const isEnough = ({ answers }: Stratum) => satisfaction(type, answers).score.n >= fewestAnswers
  const small = counted.filter((stratum) => !isEnough(stratum))
  const rest = { shown: small.reduce((sum, { shown }) => sum + shown, 0), answers: small.flatMap(({ answers }) => answers) }
  return [...counted.filter(isEnough), ...(isEnough(rest) ? [rest] : [])]
}

const isMean = (type: ScoreType) => type === 'ces1' || type === 'ces2'

/** Of the score of one group, in the unit of the score. */
function varianceOf(type: ScoreType, answers: Stratum['answers'], pooled: number): number {
  if (isMean(type)) {
    const { variance, n } = sampleOf(type, answers)
    return (variance > 0 ? variance : pooled) / n
  }
  const { low, middle, high } = bandCounts(type, answers)
  const n = low + middle + high
  if (type === 'nps') return (1e4 * (n + 3) * scoreWithError(adjusted(npsOf(answers))).se ** 2) / n
  const share = (high + 2) / (n + 4)
  return (1e4 * share * (1 - share)) / n
}

/** Of one answer around the mean of its own group. */
function pooledVariance(type: ScoreType, groups: readonly Stratum[]): number {
  const samples: Sample[] = groups.map(({ answers }) => sampleOf(type, answers))
  const freedom = samples.reduce((sum, { n }) => sum + n - 1, 0)
  return samples.reduce((sum, { variance, n }) => sum + variance * (n - 1), 0) / freedom
}

function intervalOf(type: ScoreType, value: number, parts: readonly { variance: number; n: number }[]): Interval | null {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  if (!(variance > 0)) return null
  const freedom = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / (part.n - 1), 0)
  const half = t95(Math.max(1, Math.floor(freedom + 1e-9))) * Math.sqrt(variance)
  const [min, max] = isMean(type) ? [scales[type].min, scales[type].max] : [type === 'nps' ? -100 : 0, 100]
  return { lo: Math.max(min, value - half), hi: Math.min(max, value + half) }
}
