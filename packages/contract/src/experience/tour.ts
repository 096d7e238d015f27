import * as v from 'valibot'
import { Where } from '../comparison.ts'
import { Condition } from '../condition/condition.ts'
import { Media } from '../media.ts'
import { Href } from '../reference.ts'
import { RichText } from '../rich-text.ts'
import { Slug, Text } from '../scalar.ts'
import { Target } from '../target.ts'
import { experienceBase } from './base.ts'
import { sides } from './tooltip.ts'

/**
 * What leads to the next step: the tip's button; a click on the step's target or on another element; an event after the step began; a
 * form field that was changed and is valid. Only the first of these draws a button.
 */
export const Advance = v.variant('on', [
  v.strictObject({ on: v.literal('button') }),
  v.strictObject({ on: v.literal('click'), target: v.optional(Target) }),
  v.strictObject({ on: v.literal('event'), event: v.string(), where: v.optional(Where) }),
  v.strictObject({ on: v.literal('valid'), target: v.optional(Target) }),
])
export type Advance = v.InferInput<typeof Advance>

/** Where a tour goes after a step: the first whose rule holds, else the next step in order. `end` ends it. */
export const StepJump = v.strictObject({ when: v.optional(Condition), to: v.string() })
export type StepJump = v.InferInput<typeof StepJump>

export const Step = v.strictObject({
  id: Slug,
  /** Without one it stands in the middle of the page. */
  target: v.optional(Target),
  /** Where the step belongs, usually an address. While the rule does not hold or the target is missing, the tour waits out of sight. */
  when: v.optional(Condition),
  /** Opened when a button leads to the step and its `when` does not hold yet. */
  href: v.optional(Href),
  title: v.optional(Text),
  body: RichText,
  media: v.optional(Media),
  /** Preferred side; it flips where there is no room. Default `bottom`. */
  side: v.optional(v.picklist(sides)),
  /** Default: by its button. */
  advance: v.optional(Advance),
  /** The button. Default: the built-in "Next", or "Done" where no other step can follow. */
  label: v.optional(Text),
  next: v.optional(v.array(StepJump)),
})
export type Step = v.InferInput<typeof Step>

/**
 * One thing after another, over as many pages as it takes. It goes on where it was after a reload and on another device.
 * Escape puts it off for a day, the second time for good; its close button ends it for good.
 */
export const Tour = v.strictObject({
  ...experienceBase,
  kind: v.literal('tour'),
  steps: v.pipe(v.array(Step), v.minLength(1), v.maxLength(30)),
  /** The page is dimmed but for the target, which alone can be pressed. Default true. */
  spotlight: v.optional(v.boolean()),
})
export type Tour = v.InferInput<typeof Tour>
