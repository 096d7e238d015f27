import type { SatisfactionAnswer } from '@milepost/contract'
import { scales, type ScoreType } from '@milepost/contract/vocabulary'

export const typeNames = {
  nps: 'NPS',
  ces1: 'Effort (CES 1.0)',
  ces2: 'Ease (CES 2.0)',
  csat3: 'CSAT, 3 points',
  csat5: 'CSAT, 5 points',
  csat7: 'CSAT, 7 points',
} as const satisfies Record<ScoreType, string>

const effort = { low: 'Hard', middle: 'Neither', high: 'Easy' }
const satisfaction = { low: 'Dissatisfied', middle: 'Neutral', high: 'Satisfied' }

/** What the bands are called in each method. */
export const bandNames = {
  nps: { low: 'Detractors', middle: 'Passives', high: 'Promoters' },
  ces1: effort,
  ces2: effort,
  csat3: satisfaction,
  csat5: satisfaction,
  csat7: satisfaction,
} as const satisfies Record<ScoreType, Record<'low' | 'middle' | 'high', string>>

/** Both ends of the scale for the axis of a chart: always the whole scale, so that a change looks as large as it is. */
export function scoreRange({ type, unit }: Pick<SatisfactionAnswer, 'type' | 'unit'>): [number, number] {
  if (unit === 'points') return [-100, 100]
  if (unit === 'percent') return [0, 100]
  return [scales[type].min, scales[type].max]
}

