import * as v from 'valibot'
import { Slug } from '../scalar.ts'

/** A milestone was reached (or, with `reached: false`, not yet). */
export const MilestoneCondition = v.strictObject({
  kind: v.literal('milestone'),
  milestone: Slug,
  reached: v.optional(v.boolean(), true),
})
