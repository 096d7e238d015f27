import type { Measure } from '@milepost/contract'
import type { Band, ScoreType } from '@milepost/contract/vocabulary'
import type { Context } from '../measure/measure.ts'
import { ces1, ces2, ces2EasyShare } from './ces.ts'
import { csat } from './csat.ts'
import { bandCounts, type Distribution } from './distribution.ts'
import { nps, npsOf } from './nps.ts'

export type ScoreUnit = 'points' | 'mean' | 'percent'

export interface Satisfaction {
  score: Measure
  /** `points`: -100 to 100; `mean`: on the question's own scale; `percent`: 0 to 100. */
  unit: ScoreUnit
  /** CES 2.0 only. */
  easyShare: Measure | null
  bands: Record<Band, number>
}

interface Scoring {
  unit: ScoreUnit
  score: (distribution: Distribution, context?: Context) => Measure
  easyShare?: (distribution: Distribution, context?: Context) => Measure
}

const scoringOf = {
  nps: { unit: 'points', score: (distribution, context) => nps(npsOf(distribution), context) },
  ces1: { unit: 'mean', score: ces1 },
  ces2: { unit: 'mean', score: ces2, easyShare: ces2EasyShare },
  csat3: { unit: 'percent', score: (distribution, context) => csat('csat3', distribution, context) },
  csat5: { unit: 'percent', score: (distribution, context) => csat('csat5', distribution, context) },
  csat7: { unit: 'percent', score: (distribution, context) => csat('csat7', distribution, context) },
} as const satisfies Record<ScoreType, Scoring>

/** The measure that belongs to a question type, from how many gave each answer. */
export function satisfaction(type: ScoreType, distribution: Distribution, context?: Context): Satisfaction {
  const scoring: Scoring = scoringOf[type]
  return {
    score: scoring.score(distribution, context),
    unit: scoring.unit,
    easyShare: scoring.easyShare?.(distribution, context) ?? null,
    bands: bandCounts(type, distribution),
  }
}
