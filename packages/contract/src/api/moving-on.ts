import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { scoreTypes } from '../vocabulary/score.ts'
import { AsOf, ModelRef } from './parts.ts'

const Group = v.object({
  n: v.number(),
  /** How many went to a later stage of the model; this and the figures below are null where fewer than five answered. */
  movedOn: v.nullable(v.number()),
  /** Kaplan-Meier, from the answer; null while under half have moved on. */
  medianDays: v.nullable(v.number()),
  /** The share that moved on within 30 days of the answer, in percent. */
  within30Days: Measure,
})

export const MovingOnAnswer = v.object({
  asOf: AsOf,
  model: ModelRef,
  type: v.picklist(scoreTypes),
  definition: v.string(),
  stages: v.array(
    v.object({
      stage: v.string(),
      satisfied: Group,
      others: Group,
      /** Log-rank; null where there is nothing to compare. */
      p: v.nullable(v.number()),
      /** `few`: under 5 in a group. `none`: no difference beyond chance. */
      verdict: v.picklist(['sooner', 'later', 'none', 'few']),
    }),
  ),
})
export type MovingOnAnswer = v.InferOutput<typeof MovingOnAnswer>
