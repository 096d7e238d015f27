import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug, Text } from '../scalar.ts'
import { experienceBase } from './base.ts'

/** What a task's button does: open an address of the host, start another experience, or emit `task` to the host's code. */
export const TaskAction = v.variant('do', [
  v.strictObject({ do: v.literal('open'), label: Text, href: v.string() }),
  v.strictObject({ do: v.literal('start'), label: Text, experience: Slug }),
  v.strictObject({ do: v.literal('call'), label: Text }),
])
export type TaskAction = v.InferInput<typeof TaskAction>

export const Task = v.strictObject({
  id: Slug,
  title: Text,
  description: v.optional(Text),
  /** Asked over recorded facts, so that what happened before publishing counts too. */
  doneWhen: Condition,
  /** Ids of tasks that come first; until then this one is locked. */
  after: v.optional(v.array(Slug)),
  action: v.optional(TaskAction),
})
export type Task = v.InferInput<typeof Task>

export const Checklist = v.strictObject({
  ...experienceBase,
  kind: v.literal('checklist'),
  title: Text,
  description: v.optional(Text),
  tasks: v.pipe(v.array(Task), v.minLength(1), v.maxLength(20)),
  /** What is said when all tasks are done. */
  celebration: v.optional(v.strictObject({ title: Text, body: v.optional(Text) })),
  /** Corner of the launcher; it mirrors in right-to-left pages. Default `end`. */
  corner: v.optional(v.picklist(['start', 'end'])),
})
export type Checklist = v.InferInput<typeof Checklist>
