import * as v from 'valibot'
import { Media } from '../media.ts'
import { RichText } from '../rich-text.ts'
import { Text } from '../scalar.ts'
import { Button } from './action.ts'
import { experienceBase } from './base.ts'

/** An announcement in the middle of the page, which has to be answered: for what is worth an interruption. */
export const Modal = v.strictObject({
  ...experienceBase,
  kind: v.literal('modal'),
  title: Text,
  body: v.optional(RichText),
  media: v.optional(Media),
  /** The first is what most people want. Default: the built-in "Got it". */
  buttons: v.optional(v.pipe(v.array(Button), v.minLength(1), v.maxLength(2))),
})
export type Modal = v.InferInput<typeof Modal>
