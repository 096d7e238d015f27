import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Slug, Text } from '../scalar.ts'
import { bands } from '../vocabulary/question.ts'

/** Where a survey goes after a question: the first jump that fits, else the next question in order. `end` ends it. */
const Jump = v.strictObject({
  /** Band of this question's own score. */
  band: v.optional(v.picklist(bands)),
  /** This question's own answer: a choice id, or a number of the scale. */
  answer: v.optional(v.union([v.string(), v.number()])),
  /** A rule over the person. */
  when: v.optional(Condition),
  to: v.string(),
})
export type Jump = v.InferInput<typeof Jump>

const base = {
  id: Slug,
  title: Text,
  description: v.optional(Text),
  /** Default: scored questions are required, others are not. */
  required: v.optional(v.boolean()),
  next: v.optional(v.array(Jump)),
}

const ends = { lowLabel: v.optional(Text), highLabel: v.optional(Text) }
const Choice = v.strictObject({ id: Slug, label: Text })
const choices = {
  choices: v.pipe(v.array(Choice), v.minLength(2), v.maxLength(20)),
  /** Adds a free text choice with the id `other`. */
  other: v.optional(v.boolean()),
  shuffle: v.optional(v.boolean()),
}

export const Question = v.variant('type', [
  v.strictObject({ ...base, ...ends, type: v.literal('nps') }),
  v.strictObject({ ...base, ...ends, type: v.literal('ces1') }),
  v.strictObject({ ...base, ...ends, type: v.literal('ces2') }),
  v.strictObject({ ...base, ...ends, type: v.literal('csat3') }),
  v.strictObject({ ...base, ...ends, type: v.literal('csat5') }),
  v.strictObject({ ...base, ...ends, type: v.literal('csat7') }),
  v.strictObject({
    ...base,
    type: v.literal('text'),
    placeholder: v.optional(Text),
    /** Characters; default 2000, at most 5000. */
    maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000))),
  }),
  v.strictObject({ ...base, ...choices, type: v.literal('choice') }),
  v.strictObject({ ...base, ...choices, type: v.literal('choices') }),
])
export type Question = v.InferInput<typeof Question>
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

/** One question's value in a submission: a score, a text, a choice id, or choice ids (with `other` for the free text). */
export const AnswerValue = v.union([
  v.number(),
  v.string(),
  v.strictObject({ choices: v.array(v.string()), other: v.optional(v.string()) }),
])
export type AnswerValue = v.InferOutput<typeof AnswerValue>
