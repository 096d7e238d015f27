import * as v from 'valibot'

/** A sticky share of people: the same person gets the same draw in every session and on every device. */
export const SampleCondition = v.strictObject({
  kind: v.literal('sample'),
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** Two samples with one salt take the same people. Default: the id of the experience. */
  salt: v.optional(v.string()),
})
