import * as v from 'valibot'

const Days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1100))

/** Days (calendar days of the project's time zone) with at least one event of the host product, in the last `withinDays` days, today included. */
export const ActiveDaysCondition = v.strictObject({
  kind: v.literal('activeDays'),
  atLeast: v.optional(Days),
  atMost: v.optional(Days),
  withinDays: Days,
  /** Skip so many days back first: `{ withinDays: 7, endingDaysAgo: 7 }` is the week before this one. */
  endingDaysAgo: v.optional(Days),
})
