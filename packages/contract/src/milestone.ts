import * as v from 'valibot'
import { Condition } from './condition/condition.ts'
import { Slug } from './scalar.ts'

export const units = ['person', 'account'] as const
export type Unit = (typeof units)[number]

/**
 * A named condition over events and traits. It is reached at the first moment the condition holds, and stays reached.
 * For accounts the events of all members count. One milestone of a project may be marked as activation.
 */
export const Milestone = v.strictObject({
  id: Slug,
  name: v.string(),
  unit: v.picklist(units),
  when: Condition,
  activation: v.optional(v.boolean()),
  /** Reaching it means leaving for good, such as a cancelled trial: time to activate no longer waits for them. At most one in a project, of the same unit as activation. */
  leaving: v.optional(v.boolean()),
  /** Left out by files that are pushed: the collector keeps what the dashboard made beside them. */
  madeIn: v.optional(v.literal('dashboard')),
})
export type Milestone = v.InferInput<typeof Milestone>
