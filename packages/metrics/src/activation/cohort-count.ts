import { bucketIndex, type BucketUnit } from '../calendar/bucket.ts'

/** Cohorts are kept by week and by month. Daily ones would be many rows of a few people each. */
export const cohortUnits = ['week', 'month'] as const satisfies readonly BucketUnit[]
export type CohortUnit = (typeof cohortUnits)[number]

/** When somebody started and was active, in days since 1970-01-01 of the project's zone. */
export interface Activity {
  startDay: number
  /** Ascending, each once. */
  days: readonly number[]
}

/** One column of one cohort. */
export interface CohortCount {
  /** Bucket (since 1970) in which all of it started. */
  cohort: number
  /** Buckets since then. */
  column: number
  /** How many started: in column 0 only. */
  started: number
  /** How many were active in this bucket. */
  active: number
  /** How many were active in it for the last time so far. */
  last: number
}

/** What one subject adds to the counters of cohorts. What happened before the start counts nowhere. */
export function cohortCountsOf({ startDay, days }: Activity, unit: BucketUnit): CohortCount[] {
  const cohort = bucketIndex(startDay, unit)
  const columns = [...new Set(days.map((day) => bucketIndex(day, unit) - cohort))].filter((column) => column >= 0).sort((a, b) => a - b)
  const last = columns.at(-1)
  const counts = columns.map((column) => ({ cohort, column, started: column === 0 ? 1 : 0, active: 1, last: column === last ? 1 : 0 }))
  return columns[0] === 0 ? counts : [{ cohort, column: 0, started: 1, active: 0, last: 0 }, ...counts]
}

/** What to add to the counters when one history takes the place of another. Rows that come to nothing are left out. */
export function cohortDifferenceOf(before: readonly CohortCount[], after: readonly CohortCount[]): CohortCount[] {
  return cohortSumOf([...after, ...before.map((row) => ({ ...row, started: -row.started, active: -row.active, last: -row.last }))])
}

export function cohortSumOf(counts: Iterable<CohortCount>): CohortCount[] {
  const rows = new Map<string, CohortCount>()
  for (const { cohort, column, started, active, last } of counts) {
    const key = `${cohort} ${column}`
    const row = rows.get(key)
    if (!row) rows.set(key, { cohort, column, started, active, last })
    else {
      row.started += started
      row.active += active
      row.last += last
    }
  }
  return [...rows.values()]
    .filter(({ started, active, last }) => started !== 0 || active !== 0 || last !== 0)
    .sort((a, b) => a.cohort - b.cohort || a.column - b.column)
}
