import * as v from 'valibot'

export const quotaPeriods = ['week', 'month'] as const
export type QuotaPeriod = (typeof quotaPeriods)[number]

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** At most so many people of one account see it in so many days. A person who has seen it is one of them. */
export const AccountLimit = v.strictObject({ people: count(10_000), days: v.pipe(v.number(), v.gtValue(0), v.maxValue(366)) })
export type AccountLimit = v.InferInput<typeof AccountLimit>

/**
 * How many answers a survey wants, and from how many people of one account. The collector keeps them, so that they hold on every
 * device; browsers are told what is closed and know nothing of the numbers.
 */
export const SurveyLimits = v.strictObject({
  /** Submissions in all; then it closes. */
  answers: v.optional(count(10_000_000)),
  /** Submissions in each calendar week or month of the project's time zone, spread evenly over its days. */
  quota: v.optional(v.strictObject({ answers: count(1_000_000), per: v.picklist(quotaPeriods) })),
  account: v.optional(AccountLimit),
})
export type SurveyLimits = v.InferInput<typeof SurveyLimits>

/** Peace between surveys, whichever they are. */
export const SurveyRest = v.strictObject({
  /** Days after a survey in which the person sees no other. Browsers keep to at least 14 whatever is set here. */
  days: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(366))),
  account: v.optional(AccountLimit),
})
export type SurveyRest = v.InferInput<typeof SurveyRest>
