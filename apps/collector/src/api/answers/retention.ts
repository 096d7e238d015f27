import type { Measure, Period, RetentionAnswer, Unit } from '@milepost/contract'
import { bucketIndex, type Calendar, type CohortUnit, type RetentionKind, retentionOf, startOfBucket } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { RetentionCounts } from '../../store/reports/retention.ts'
import { isProvisional } from './late.ts'

export interface RetentionInput {
  unit: Unit
  bucket: CohortUnit
  kind: RetentionKind
  columns: number
  period: Period
  calendar: Calendar
  counts: Read<RetentionCounts>
}

export function retentionAnswer({ unit, bucket, kind, columns, period, calendar, counts }: RetentionInput): RetentionAnswer {
  const { asOf } = counts
  const today = calendar.dayOf(asOf)
  const { cohorts, overall } = retentionOf(counts.counts, { kind, unit: bucket, columns, today }, { population: 'all' })
  const current = bucketIndex(today, bucket)
  /** Whether a late event may still fall into the bucket. @param index since 1970 */
  const isOpen = (index: number) => isProvisional(calendar.startOfDay(startOfBucket(index + 1, bucket)), asOf)
  const marked = (column: Measure, provisional: boolean): Measure => ({ ...column, provisional: column.n > 0 && provisional })
  return {
    asOf,
    period,
    unit,
    bucket,
    kind,
    cohorts: cohorts.map(({ from, size, columns }) => {
      const cohort = bucketIndex(from, bucket)
      return {
        from: calendar.dayLabel(from),
        to: calendar.dayLabel(startOfBucket(cohort + 1, bucket)),
        size,
        columns: columns.map((column, k) => marked(column, isOpen(cohort + k))),
      }
    }),
    overall: overall.map((column) => marked(column, isOpen(current - 1))),
  }
}
