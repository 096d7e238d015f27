import * as v from 'valibot'
import { Text } from '../scalar.ts'
import { Target } from '../target.ts'
import { experienceBase } from './base.ts'

export const sides = ['top', 'bottom', 'start', 'end'] as const

export const Tooltip = v.strictObject({
  ...experienceBase,
  kind: v.literal('tooltip'),
  target: Target,
  title: v.optional(Text),
  body: Text,
  /** Preferred side; it flips where there is no room. Default `bottom`. */
  side: v.optional(v.picklist(sides)),
  /** The button that ends it. Default: the built-in "Got it". */
  doneLabel: v.optional(Text),
  /** The tip is done, too, when the target itself is clicked. */
  doneByTarget: v.optional(v.boolean()),
})
export type Tooltip = v.InferInput<typeof Tooltip>
