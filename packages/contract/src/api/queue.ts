import * as v from 'valibot'
import { holdReasons } from '../vocabulary/hold-reason.ts'
import { surfaceKinds } from '../vocabulary/surface.ts'
import { AsOf } from './parts.ts'

/** For each experience: how many of the people seen last would get it, and what keeps it from the others. */
export const QueueAnswer = v.object({
  asOf: AsOf,
  /** People looked at: those seen last. */
  people: v.number(),
  /** In words: what only a browser knows, and what the answer assumes of it. */
  assumes: v.string(),
  items: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(surfaceKinds),
      /** People who would be shown it at their next visit, at once or in its turn. */
      queued: v.number(),
      /** The others by the first reason for which it is held from them now, the commonest first. */
      reasons: v.array(v.object({ reason: v.picklist(holdReasons), count: v.number() })),
    }),
  ),
})
export type QueueAnswer = v.InferOutput<typeof QueueAnswer>
