import type { Measure } from '@milepost/contract'
import { type Context, measure } from '../measure/measure.ts'
import { type HealthBand, healthBandOf } from './band.ts'

export interface HealthInput {
  id: string
  /** 0 or more; only the ratio to the others counts. */
  weight: number
  /** 0 (bad) to 100 (good); null where it is not known. What lies outside is taken for the nearer end. */
  score: number | null
}

export interface Contribution {
  id: string
  score: number | null
  /** Percent of the known weight; 0 where the input is not known. */
  weightPercent: number
  /** Points it adds to the score. Those of all inputs make the score. */
  points: number
}

export interface Health {
  /** 0 to 100, the weighted mean of what is known; null (and band `unknown`) where coverage is under 50 %. n is the known inputs. */
  score: Measure
  /** Known weight of all weight, in percent. */
  coverage: number
  band: HealthBand
  contributions: Contribution[]
}

/** Percent of the weight that has to be known. */
const leastCoverage = 50

/** @param before the band of last time, so that a score about a threshold does not flicker. */
export function health(inputs: readonly HealthInput[], before: HealthBand = 'unknown', context?: Context): Health {
  const heaviest = Math.max(...inputs.map(({ weight }) => weightOf(weight)))
  const valid = inputs.map(({ id, weight, score }) => ({
    id,
    // Relative to the heaviest, so that the sum of weights cannot overflow.
    weight: heaviest > 0 ? weightOf(weight) / heaviest : 0,
    score: score === null || Number.isNaN(score) ? null : Math.min(100, Math.max(0, score)),
  }))
  const known = valid.filter(({ score, weight }) => score !== null && weight > 0)
  const knownWeight = sumOfWeights(known)
  const allWeight = sumOfWeights(valid)
  const coverage = allWeight > 0 ? (100 * knownWeight) / allWeight : 0
  const contributions = valid.map(({ id, weight, score }) => {
    const part = score === null || knownWeight === 0 ? 0 : weight / knownWeight
    return { id, score, weightPercent: 100 * part, points: part * (score ?? 0) }
  })
  const covered = coverage >= leastCoverage && knownWeight > 0
  const value = covered ? contributions.reduce((sum, { points }) => sum + points, 0) : null
  return {
    score: measure({ value, n: known.length, method: 'none' }, context),
    coverage,
    band: healthBandOf(value, before),
    contributions,
  }
}

function weightOf(weight: number): number {
  return weight > 0 && weight < Infinity ? weight : 0
}

function sumOfWeights(inputs: readonly { weight: number }[]): number {
  return inputs.reduce((sum, { weight }) => sum + weight, 0)
}
