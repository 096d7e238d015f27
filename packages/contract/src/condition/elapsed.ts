import * as v from 'valibot'

const Days = v.number()

/**
 * Days from a date to now: positive when the date has passed. `atLeast: 14` is "14 days or more ago"; `atLeast: -60, atMost: 0`
 * is "within the next 60 days". The date is a trait, or `firstSeen` / `lastSeen`.
 */
export const ElapsedCondition = v.strictObject({
  kind: v.literal('elapsed'),
  of: v.optional(v.picklist(['person', 'account']), 'person'),
  since: v.union([v.picklist(['firstSeen', 'lastSeen']), v.strictObject({ trait: v.string() })]),
  atLeast: v.optional(Days),
  atMost: v.optional(Days),
})
