import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug, Text } from '../scalar.ts'
import { Target } from '../target.ts'
import { Action } from './action.ts'
import { experienceBase } from './base.ts'

export const Task = v.strictObject({
  id: Slug,
  title: Text,
  description: v.optional(Text),
  /** Asked over recorded facts, so that what happened before publishing counts too. */
  doneWhen: Condition,
  /** Ids of tasks that come first; until then this one is locked. */
  after: v.optional(v.array(Slug)),
  action: v.optional(Action),
  /** The person may pass it over; then it is out of the way, but not done. */
  skippable: v.optional(v.boolean()),
})
export type Task = v.InferInput<typeof Task>

export const Checklist = v.strictObject({
  ...experienceBase,
  kind: v.literal('checklist'),
  title: Text,
  description: v.optional(Text),
  tasks: v.pipe(v.array(Task), v.minLength(1), v.maxLength(20)),
  /** Each task comes after the one before it. Default: whichever first, but for `after`. */
  ordered: v.optional(v.boolean()),
  /** What is said when all tasks are done. */
  celebration: v.optional(v.strictObject({ title: Text, body: v.optional(Text) })),
  /** Corner of the launcher; it mirrors in right-to-left pages. Default `end`. */
  corner: v.optional(v.picklist(['start', 'end'])),
  /** At the end of this element of the host instead, as a part of the page, without a launcher. */
  inside: v.optional(Target),
})
export type Checklist = v.InferInput<typeof Checklist>
