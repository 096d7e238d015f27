import * as v from 'valibot'
import { holdReasons } from '../vocabulary/hold-reason.ts'
import { surfaceKinds } from '../vocabulary/surface.ts'
import { AsOf } from './parts.ts'

/** Of the people seen last, whom each experience waits for, and what keeps it from the others. */
export const QueueAnswer = v.object({
  asOf: AsOf,
  /** People looked at: those seen last. */
  people: v.number(),
  /** What the collector cannot know and how it is taken, in words. */
  assumes: v.string(),
  items: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(surfaceKinds),
      /** It would be shown at their next visit, at once or in its turn. */
      queued: v.number(),
      /** Of all who were looked at, by the first reason for which it is held now; those for whom it would be shown at once are in none. Most first. */
      reasons: v.array(v.object({ reason: v.picklist(holdReasons), count: v.number() })),
    }),
  ),
})
export type QueueAnswer = v.InferOutput<typeof QueueAnswer>
