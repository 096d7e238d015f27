import { bandOf, isOnScale, type Band, type ScoreType } from '@milepost/contract/vocabulary'
import { countOf } from '../measure/count.ts'

/** How many answers had a value. */
export interface ValueCount {
  value: number
  count: number
}

/** What answers are measured from: counts by value, in any order, several rows of one value allowed. */
export type Distribution = readonly ValueCount[]

/** Answers on the scale. What is off it was refused at ingest; should it get here, it is in no count. */
export function onScale(type: ScoreType, distribution: Distribution): ValueCount[] {
  return distribution
    .filter(({ value }) => isOnScale(type, value))
    .map(({ value, count }) => ({ value, count: countOf(count) }))
}

/** Answers in each band; `high` is the satisfied end of every scale. */
export function bandCounts(type: ScoreType, distribution: Distribution): Record<Band, number> {
  const counts: Record<Band, number> = { low: 0, middle: 0, high: 0 }
  for (const { value, count } of onScale(type, distribution)) counts[bandOf(type, value)] += count
  return counts
}
