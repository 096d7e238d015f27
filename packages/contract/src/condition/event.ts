import * as v from 'valibot'
import { Where } from '../comparison.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/**
 * An event happened at least (default 1) or at most so many times, ever or within the last days.
 * Days are durations of 24 hours here; half a day is allowed.
 */
export const EventCondition = v.strictObject({
  kind: v.literal('event'),
  /** Anybody of the person's account, or this person alone. Default: the person; in the rules of an account, the account. */
  of: v.optional(v.picklist(['person', 'account'])),
  event: v.string(),
  where: v.optional(Where),
  atLeast: v.optional(Count),
  atMost: v.optional(Count),
  withinDays: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1100))),
})
