import type { Unit } from '@milepost/contract'
import type { CohortCount, CohortUnit } from '@milepost/metrics'

export interface RetentionQuestion {
  unit: Unit
  bucket: CohortUnit
  /** Buckets [from, to) since 1970 in which the cohorts started. */
  from: number
  to: number
}

export interface RetentionCounts {
  counts: CohortCount[]
}
