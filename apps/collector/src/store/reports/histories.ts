import type { ForecastUnit } from '@milepost/metrics'

export interface HistoriesQuestion {
  model: string
  /** Most histories to read; of more, an evenly spread sample that stays the same. */
  limit: number
}

export interface HistoriesFound {
  units: ForecastUnit[]
  /** How many there are. */
  of: number
}
