import * as v from 'valibot'
import { Slug } from '../scalar.ts'

/** How far this person came with another experience. */
export const ProgressCondition = v.strictObject({
  kind: v.literal('progress'),
  experience: Slug,
  is: v.picklist(['seen', 'done', 'dismissed', 'notSeen', 'notDone']),
})
