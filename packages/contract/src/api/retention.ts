import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { units } from '../milestone.ts'
import { AsOf, Day, Period } from './parts.ts'

export const RetentionAnswer = v.object({
  asOf: AsOf,
  /** In which the cohorts started. */
  period: Period,
  unit: v.picklist(units),
  bucket: v.picklist(['week', 'month']),
  /** `on`: active in the bucket. `onOrAfter`: active in it or later. */
  kind: v.picklist(['on', 'onOrAfter']),
  /** Ascending. Of column k, n is 0 while bucket k is not over. */
  cohorts: v.array(v.object({ from: Day, to: Day, size: v.number(), columns: v.array(Measure) })),
  /** All retained of all eligible, by column. */
  overall: v.array(Measure),
})
export type RetentionAnswer = v.InferOutput<typeof RetentionAnswer>
