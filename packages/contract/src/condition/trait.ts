import * as v from 'valibot'
import { Comparison } from '../comparison.ts'

/** A trait of the person or of the account. Unknown while the trait was never set, except for `exists` and `missing`. */
export const TraitCondition = v.strictObject({
  kind: v.literal('trait'),
  of: v.optional(v.picklist(['person', 'account']), 'person'),
  trait: v.string(),
  ...Comparison.entries,
})
