import * as v from 'valibot'

/** Which answers count: one (the newest) of each person in the window, or every one. */
export const populations = ['latest', 'all'] as const
export type Population = (typeof populations)[number]

/**
 * One number with its doubt. `null` with `n: 0` where there is nothing to measure; never 0, never NaN.
 * `lo` and `hi` bound the 95 % interval by `method`; both null where no interval can be given.
 */
export const Measure = v.object({
  value: v.nullable(v.number()),
  n: v.number(),
  lo: v.nullable(v.number()),
  hi: v.nullable(v.number()),
  method: v.string(),
  population: v.picklist(populations),
  /** Late events can still change it. */
  provisional: v.boolean(),
})
export type Measure = v.InferOutput<typeof Measure>
