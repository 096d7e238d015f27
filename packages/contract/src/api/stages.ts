import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { AsOf, Day, ModelRef, Period } from './parts.ts'

const Count = v.number()

export const StagesAnswer = v.object({
  asOf: AsOf,
  period: Period,
  model: ModelRef,
  /** Every model of the project, for the picker. */
  models: v.array(v.object({ id: v.string(), name: v.string() })),
  /** Since when the model has the rules of today, by which all history is counted; null where it never had others. */
  changedAt: v.nullable(v.number()),
  /** Where everybody is now; `stage: null` are those in no stage yet. */
  now: v.array(v.object({ stage: v.nullable(v.string()), count: Count })),
  /** For each day and stage: in it at the start of the day, entered and left during it. Tomorrow's `in` = in + entered - left. */
  days: v.array(
    v.object({
      day: Day,
      provisional: v.boolean(),
      stages: v.record(v.string(), v.object({ in: Count, entered: Count, left: Count })),
    }),
  ),
  moves: v.array(
    v.object({
      from: v.nullable(v.string()),
      to: v.nullable(v.string()),
      count: Count,
      direction: v.picklist(['first', 'forward', 'skip', 'backward', 'out']),
      /** Of those who left `from` in the period, the share that went to `to`. */
      rate: Measure,
    }),
  ),
  /** Kaplan-Meier over stays that began in the period or before: days until leaving. */
  stays: v.array(v.object({ stage: v.string(), n: Count, medianDays: v.nullable(v.number()), stillIn: Count })),
})
export type StagesAnswer = v.InferOutput<typeof StagesAnswer>
