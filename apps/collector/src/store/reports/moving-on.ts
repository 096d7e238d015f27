import type { ScoreType, Unit } from '@milepost/contract'
import type { Segment } from './segment.ts'

export interface MovingOnQuestion {
  model: string
  unit: Unit
  type: ScoreType
  segment: Segment | null
}

/** The first answer of each stay in a stage, and how long after it the stay ended, in minutes. */
export interface MovingOnCounts {
  rows: { stage: string; score: number; minutes: number; left: boolean; next: string | null; count: number }[]
}
