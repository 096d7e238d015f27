import * as v from 'valibot'
import { Question } from '../question/question.ts'
import { Href } from '../reference.ts'
import { Text } from '../scalar.ts'
import { bands } from '../vocabulary/question.ts'
import { experienceBase } from './base.ts'

/** What is said at the end; the first that fits the score's band, else the one without a band. */
export const Ending = v.strictObject({
  band: v.optional(v.picklist(bands)),
  title: Text,
  body: v.optional(Text),
  link: v.optional(v.strictObject({ label: Text, href: Href })),
})
export type Ending = v.InferInput<typeof Ending>

export const Survey = v.strictObject({
  ...experienceBase,
  kind: v.literal('survey'),
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(30)),
  endings: v.optional(v.array(Ending)),
})
export type Survey = v.InferInput<typeof Survey>
