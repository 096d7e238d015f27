import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Milestone, units } from '../milestone.ts'
import { Slug } from '../scalar.ts'
import { AsOf } from './parts.ts'

export const MilestoneRow = v.object({
  ...Milestone.entries,
  /** A milestone made in `code` can only be read in the dashboard. */
  madeIn: v.picklist(['code', 'dashboard']),
  /** The rule in words, line by line. */
  lines: v.array(v.object({ depth: v.number(), text: v.string() })),
  /** People or accounts that have reached it; null until everybody is computed by the newest release. */
  reached: v.nullable(v.number()),
  /** Since when it has the rule of today, by which all history is counted; null where it never had another. */
  changedAt: v.nullable(v.number()),
})
export type MilestoneRow = v.InferOutput<typeof MilestoneRow>

export const MilestonesAnswer = v.object({
  asOf: AsOf,
  items: v.array(MilestoneRow),
  /** Names of the host's events, by the alphabet. */
  events: v.array(v.string()),
})
export type MilestonesAnswer = v.InferOutput<typeof MilestonesAnswer>

/** How many would have reached a milestone by now, were it saved. */
export const MilestonePreview = v.object({
  asOf: AsOf,
  unit: v.picklist(units),
  reached: v.number(),
  /** Looked at; fewer than there are where there are many. */
  looked: v.number(),
  of: v.number(),
})
export type MilestonePreview = v.InferOutput<typeof MilestonePreview>

/** A milestone made or changed in the dashboard. An id that exists there gets the new rule, and all history is counted by it. */
export const SavedMilestone = v.strictObject({
  id: Slug,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  unit: v.picklist(units),
  when: Condition,
  activation: v.optional(v.boolean(), false),
  /** Reaching it means leaving for good, see `Milestone`. */
  leaving: v.optional(v.boolean(), false),
})
export type SavedMilestone = v.InferInput<typeof SavedMilestone>

export const MilestoneChange = v.object({ release: v.number(), id: v.string() })
export type MilestoneChange = v.InferOutput<typeof MilestoneChange>
