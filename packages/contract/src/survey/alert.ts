import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug } from '../scalar.ts'
import { bands } from '../vocabulary/band.ts'
import { questionTypes } from '../vocabulary/question.ts'

/**
 * Tells other systems (by the webhook message `alert.raised`) that somebody gave such an answer: a detractor in an account that pays a lot, a
 * thumb down in the trial. At most once for each submission.
 */
export const Alert = v.strictObject({
  id: Slug,
  /** For the team; the title of the message. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  type: v.picklist(questionTypes),
  /** For scored questions. Default: `['low']`. */
  bands: v.optional(v.pipe(v.array(v.picklist(bands)), v.minLength(1))),
  /** For all other types but texts: ids of choices, numbers, `row:column`, `given`. Default: every answer. */
  answers: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(129))), v.minLength(1), v.maxLength(50))),
  /** Only answers to this survey, and to this question of it. */
  survey: v.optional(Slug),
  question: v.optional(Slug),
  /** A rule over the person and the account as they are then: traits, stage, milestones, scores, progress, dates, device, language. */
  when: v.optional(Condition),
})
export type Alert = v.InferInput<typeof Alert>
