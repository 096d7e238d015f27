import * as v from 'valibot'
import { units } from '../milestone.ts'
import { Text } from '../scalar.ts'
import { VerdictLine } from './explain.ts'
import { AsOf, SubjectRef } from './parts.ts'

/** A question of a rule, and since when its answer has been what it is; null where that is not known. */
export const WhyLine = v.object({ ...VerdictLine.entries, since: v.nullable(v.number()) })
export type WhyLine = v.InferOutput<typeof WhyLine>

export const WhyAnswer = v.object({
  asOf: AsOf,
  subject: SubjectRef,
  models: v.array(
    v.object({
      model: v.string(),
      name: v.string(),
      unit: v.picklist(units),
      /** Null for none, or where nothing is known of it yet. */
      stage: v.nullable(v.string()),
      since: v.nullable(v.number()),
      /** Stages between the one before and this one that were passed over. */
      skipped: v.array(v.string()),
      /** Every stage of the model in its order, with whether its rule holds now, question by question. Where several hold, `stage` is the one that wins. */
      stages: v.array(v.object({ id: v.string(), name: Text, holds: v.nullable(v.boolean()), lines: v.array(WhyLine) })),
    }),
  ),
})
export type WhyAnswer = v.InferOutput<typeof WhyAnswer>
