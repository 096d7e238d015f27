import * as v from 'valibot'
import { Media } from '../media.ts'
import { RichText } from '../rich-text.ts'
import { Text } from '../scalar.ts'
import { Target } from '../target.ts'
import { experienceBase } from './base.ts'
import { sides } from './tooltip.ts'

/** A dot on an element of the host. Who wants to know presses it; nobody is interrupted. */
export const Hotspot = v.strictObject({
  ...experienceBase,
  kind: v.literal('hotspot'),
  target: Target,
  /** What the tip is about, and the name of the dot. */
  title: Text,
  body: RichText,
  media: v.optional(Media),
  /** Preferred side of the tip; it flips where there is no room. Default `bottom`. */
  side: v.optional(v.picklist(sides)),
  /** The button that ends it. Default: the built-in "Got it". */
  doneLabel: v.optional(Text),
})
export type Hotspot = v.InferInput<typeof Hotspot>
