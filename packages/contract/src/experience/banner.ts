import * as v from 'valibot'
import { RichText } from '../rich-text.ts'
import { Text } from '../scalar.ts'
import { Target } from '../target.ts'
import { Button } from './action.ts'
import { experienceBase } from './base.ts'

/** A strip with one sentence. It takes nothing else's place, but there is never more than one. */
export const Banner = v.strictObject({
  ...experienceBase,
  kind: v.literal('banner'),
  title: v.optional(Text),
  body: RichText,
  buttons: v.optional(v.pipe(v.array(Button), v.maxLength(2))),
  /** Over the edge of the window. Default `top`. */
  edge: v.optional(v.picklist(['top', 'bottom'])),
  /** At the end of this element of the host instead, as a part of the page. */
  inside: v.optional(Target),
})
export type Banner = v.InferInput<typeof Banner>
