import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug } from '../scalar.ts'
import { bands } from '../vocabulary/band.ts'
import { questionTypes } from '../vocabulary/question.ts'

/**
 * Tells other systems (a webhook with `alert.raised`) as soon as somebody answers so: a detractor of an account that pays much, a thumb down
 * in the trial. Once for each submission, from the moment the answer stands.
 */
export const Alert = v.strictObject({
  id: Slug,
  /** For the team; the title of the message. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  type: v.picklist(questionTypes),
  /** Of a scored question. Default: `['low']`. */
  bands: v.optional(v.pipe(v.array(v.picklist(bands)), v.minLength(1))),
  /** Of any other but a text: choices by id, numbers, `row:column`, `given`. Default: every answer. */
  answers: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(129))), v.minLength(1), v.maxLength(50))),
  /** Answers of this survey alone, and of this question of it. */
  survey: v.optional(Slug),
  question: v.optional(Slug),
  /** A rule over the person and the account as they are then: traits, stage, milestones, scores, progress, dates, device, language. */
  when: v.optional(Condition),
})
export type Alert = v.InferInput<typeof Alert>
