import type { Bucket, BucketUnit, Calendar } from '@milepost/metrics'
import type { Days } from '../parameter/period.ts'

/** The unit that gives few enough points to compare by eye: days up to a month, weeks up to seven months, then months. */
export function trendUnit({ from, to }: Days): BucketUnit {
  const length = to - from
  if (length <= 31) return 'day'
  return length <= 215 ? 'week' : 'month'
}

/** The first instant of each bucket, and the first instant after the last. */
export function boundsOf(buckets: readonly Bucket[], calendar: Calendar): number[] {
  const last = buckets.at(-1)
  return [...buckets.map(({ from }) => calendar.startOfDay(from)), ...(last ? [calendar.startOfDay(last.to)] : [])]
}
