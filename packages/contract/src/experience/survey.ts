import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Question } from '../question/question.ts'
import { Href } from '../reference.ts'
import { Slug, Text } from '../scalar.ts'
import { SurveyLimits } from '../survey/limits.ts'
import { bands } from '../vocabulary/band.ts'
import { experienceBase } from './base.ts'

/** What is said at the end: the first ending whose band or rule fits, else the first that has neither. */
export const Ending = v.strictObject({
  /** The band of the first score that was given. */
  band: v.optional(v.picklist(bands)),
  /** A rule over the person. */
  when: v.optional(Condition),
  title: Text,
  body: v.optional(Text),
  link: v.optional(v.strictObject({ label: Text, href: Href })),
})
export type Ending = v.InferInput<typeof Ending>

export const Survey = v.strictObject({
  ...experienceBase,
  kind: v.literal('survey'),
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(30)),
  endings: v.optional(v.pipe(v.array(Ending), v.maxLength(20))),
  /**
   * Names of what the host says beside: with `start(id, fields)`, or as properties of the event that triggers it. Kept with
   * each answer; jumps and texts may read them.
   */
  hidden: v.optional(v.pipe(v.array(Slug), v.maxLength(20))),
  limits: v.optional(SurveyLimits),
})
export type Survey = v.InferInput<typeof Survey>
