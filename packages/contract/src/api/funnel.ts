import * as v from 'valibot'
import { Where } from '../comparison.ts'
import { Measure } from '../measure.ts'
import { units } from '../milestone.ts'
import { AsOf, Period } from './parts.ts'

/** An event that takes somebody to a step. */
export const FunnelEventStep = v.strictObject({ event: v.string(), where: v.optional(Where) })
export type FunnelEventStep = v.InferOutput<typeof FunnelEventStep>

export const FunnelAnswer = v.object({
  asOf: AsOf,
  /** In which the first step was taken. */
  period: Period,
  unit: v.picklist(units),
  /** `ordered`: other events may lie between; `strict`: each step directly after the one before; `anyOrder`: in whatever order. */
  order: v.picklist(['ordered', 'strict', 'anyOrder']),
  /** `best`: the attempt that came furthest, of those whose window is over; `first`: the first one alone. */
  attempt: v.picklist(['best', 'first']),
  /** Days of 24 hours from the first step. */
  windowDays: v.number(),
  steps: v.array(
    v.object({
      ...FunnelEventStep.entries,
      count: v.number(),
      /** Of those who entered. */
      ofFirst: Measure,
      /** Of those who reached the step before. */
      ofPrevious: Measure,
      /** Half of those who came this far took so long from the step before, or less; null at the first step, and of nobody. */
      medianMs: v.nullable(v.number()),
    }),
  ),
  /** Those with an attempt whose window is over. */
  entered: v.number(),
  /** Those whose attempts all have a window that is still open: in no count and no rate. */
  inProgress: v.number(),
  /** People or accounts looked at: all of them, or of very many an even sample. */
  looked: v.number(),
  /** Those of the segment who were there in the period: seen before its end, and not gone before its beginning. */
  of: v.number(),
})
export type FunnelAnswer = v.InferOutput<typeof FunnelAnswer>
