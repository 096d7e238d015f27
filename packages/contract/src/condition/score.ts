import * as v from 'valibot'
import { Slug } from '../scalar.ts'
import { scales } from '../vocabulary/score.ts'

/** The latest score of a question type lies in [from, to], and is not older than `withinDays`. Unknown while never asked. */
export const ScoreCondition = v.strictObject({
  kind: v.literal('score'),
  type: v.picklist(Object.keys(scales) as (keyof typeof scales)[]),
  survey: v.optional(Slug),
  from: v.optional(v.number()),
  to: v.optional(v.number()),
  withinDays: v.optional(v.pipe(v.number(), v.gtValue(0))),
})
