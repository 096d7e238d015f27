import { monthOf, startOfMonth, startOfWeek, weekOf } from './day.ts'

export const bucketUnits = ['day', 'week', 'month'] as const
export type BucketUnit = (typeof bucketUnits)[number]

/** A run of days, half-open: `from` is in it, `to` is not. */
export interface Bucket {
  from: number
  to: number
  /** False where the range asked for cuts the week or month short. */
  whole: boolean
}

/** For each unit: the number (since 1970) of the bucket that a day is in, and the first day of a bucket. */
const scaleOf = {
  day: { indexOf: (day) => day, startOf: (index) => index },
  week: { indexOf: weekOf, startOf: startOfWeek },
  month: { indexOf: monthOf, startOf: startOfMonth },
} as const satisfies Record<BucketUnit, { indexOf: (day: number) => number; startOf: (index: number) => number }>

export function bucketIndex(day: number, unit: BucketUnit): number {
  return scaleOf[unit].indexOf(day)
}

/** The first day of a bucket. */
export function startOfBucket(index: number, unit: BucketUnit): number {
  return scaleOf[unit].startOf(index)
}

/** The days from `from` (in) to `to` (out) cut into calendar buckets, ascending; none where `to` is not after `from`. */
export function buckets(from: number, to: number, unit: BucketUnit): Bucket[] {
  const list: Bucket[] = []
  for (let start = from; start < to; ) {
    const index = bucketIndex(start, unit)
    const end = startOfBucket(index + 1, unit)
    list.push({ from: start, to: Math.min(end, to), whole: start === startOfBucket(index, unit) && end <= to })
    start = end
  }
  return list
}
