import * as v from 'valibot'
import { Slug } from '../scalar.ts'

/** The person or account is now in one of these stages of a stage model. */
export const StageCondition = v.strictObject({
  kind: v.literal('stage'),
  model: Slug,
  in: v.array(Slug),
})
