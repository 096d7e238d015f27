import * as v from 'valibot'
import { Target } from '../target.ts'

/** The target is on the page now. Unknown outside a browser. */
export const ElementCondition = v.strictObject({
  kind: v.literal('element'),
  target: Target,
})
