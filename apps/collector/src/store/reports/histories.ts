import type { Unit } from '@milepost/contract'
import type { ForecastUnit } from '@milepost/metrics'
import type { Segment } from './segment.ts'

export interface HistoriesQuestion {
  model: string
  /** Whose model it is. */
  unit: Unit
  segment: Segment | null
  /** Most histories to read; of more, an evenly spread sample that stays the same. */
  limit: number
}

export interface HistoriesFound {
  units: ForecastUnit[]
  /** How many there are. */
  of: number
}
