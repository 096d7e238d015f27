import type { ScoreType, Unit } from '@milepost/contract'

export interface MovingOnQuestion {
  model: string
  unit: Unit
  type: ScoreType
}

/** The first answer of each stay in a stage, and how long after it the stay ended, in minutes. */
export interface MovingOnCounts {
  rows: { stage: string; score: number; minutes: number; left: boolean; next: string | null; count: number }[]
}
