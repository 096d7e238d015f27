import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug } from '../scalar.ts'
import { bands } from '../vocabulary/band.ts'
import { scoreTypes } from '../vocabulary/score.ts'

/**
 * Tells other systems (a webhook with `alert.raised`) as soon as somebody answers so: a detractor of an account that pays much. Once for each
 * submission, from the moment the answer stands.
 */
export const Alert = v.strictObject({
  id: Slug,
  /** For the team; the title of the message. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  type: v.picklist(scoreTypes),
  /** Default: `['low']`. */
  bands: v.optional(v.pipe(v.array(v.picklist(bands)), v.minLength(1))),
  /** Answers of this survey alone. */
  survey: v.optional(Slug),
  /** Traits of the person or the account, as they are now: `accountTrait('mrr', { op: 'atLeast', value: 1000 })`. */
  when: v.optional(Condition),
})
export type Alert = v.InferInput<typeof Alert>
