import type { Measure } from '@milepost/contract'
import { bucketIndex, type BucketUnit, startOfBucket } from '../calendar/bucket.ts'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import { type CohortCount, cohortCountsOf, cohortSumOf } from './cohort-count.ts'

/** `on`: active in bucket k. `onOrAfter`: active in bucket k or in any later one. */
export const retentionKinds = ['on', 'onOrAfter'] as const
export type RetentionKind = (typeof retentionKinds)[number]

export interface RetentionSubject {
  /** Day (since 1970-01-01, project's time zone) of the first start event. */
  startDay: number
  /** Days it was active on, in any order. */
  activeDays: readonly number[]
}

export interface RetentionQuestion {
  /** Default `on`. */
  kind?: RetentionKind
  unit: BucketUnit
  /** Columns k = 0 to `columns - 1`; 0 is the bucket of the start itself. */
  columns: number
  /** The day it is asked on: its bucket is not over. */
  today: number
}

export interface RetentionCohort {
  /** First day of the bucket all of it started in. */
  from: number
  size: number
  /** In percent; `n: 0` where bucket k is not over. Wilson intervals. */
  columns: Measure[]
}

export interface Retention {
  /** Ascending. */
  cohorts: RetentionCohort[]
  /** For each column: all retained of all eligible, not the mean of the cohorts. */
  overall: Measure[]
}

export function retention(subjects: Iterable<RetentionSubject>, question: RetentionQuestion, context?: Context): Retention {
  const counts = [...subjects].flatMap(({ startDay, activeDays }) =>
    cohortCountsOf({ startDay, days: activeDays.filter((day) => day <= question.today) }, question.unit),
  )
  return retentionOf(cohortSumOf(counts), question, context)
}

/** The same from counters. @param counts one row for each cohort and column */
export function retentionOf(counts: readonly CohortCount[], question: RetentionQuestion, context?: Context): Retention {
  const { kind = 'on', unit, columns, today } = question
  const current = bucketIndex(today, unit)
  const cohorts = new Map<number, { size: number; retained: number[] }>()
  for (const { cohort, column, started, active, last } of counts) {
    if (cohort > current) continue
    const row = cohorts.get(cohort) ?? { size: 0, retained: new Array<number>(columns).fill(0) }
    cohorts.set(cohort, row)
    row.size += started
    if (kind === 'onOrAfter') for (let k = 0; k <= Math.min(column, columns - 1); k++) row.retained[k]! += last
    else if (column < columns) row.retained[column]! += active
  }

  const sorted = [...cohorts].filter(([, { size }]) => size > 0).sort(([a], [b]) => a - b)
  const isOver = (start: number, k: number) => start + k < current
  return {
    cohorts: sorted.map(([start, { size, retained }]) => ({
      from: startOfBucket(start, unit),
      size,
      columns: retained.map((count, k) => share(count, isOver(start, k) ? size : 0, context)),
    })),
    overall: Array.from({ length: columns }, (_, k) => {
      const eligible = sorted.filter(([start]) => isOver(start, k))
      const sum = (pick: (cohort: { size: number; retained: number[] }) => number) =>
        eligible.reduce((total, [, cohort]) => total + pick(cohort), 0)
      return share(sum(({ retained }) => retained[k]!), sum(({ size }) => size), context)
    }),
  }
}
