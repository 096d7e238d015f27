import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { Href } from '../reference.ts'
import { Scalar, Slug, Text } from '../scalar.ts'
import { bands } from '../vocabulary/band.ts'
import { ratingLooks } from '../vocabulary/question.ts'

/** Characters of a text, and of the free text of `other`. Somebody has to read it. */
const textLength = 5000
const otherLength = 500
/** As many as a person can take in; `other` comes on top. */
const mostChoices = 20
const mostRows = 10

/** Where a survey goes after a question: the first jump that fits, else the next question in order. `end` ends it. */
const Jump = v.strictObject({
  /** Band of this question's own score. */
  band: v.optional(v.picklist(bands)),
  /** This question's own answer: a choice id, or a number of the scale. */
  answer: v.optional(v.union([v.string(), v.number()])),
  /** This question's own number, from and to, both inclusive. */
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number()),
  /** A hidden field of the survey, by name, is one of these. */
  field: v.optional(v.strictObject({ name: Slug, in: v.pipe(v.array(Scalar), v.minLength(1), v.maxLength(50)) })),
  /** A rule over the person. */
  when: v.optional(Condition),
  to: v.string(),
})
export type Jump = v.InferInput<typeof Jump>

const base = {
  id: Slug,
  title: Text,
  description: v.optional(Text),
  next: v.optional(v.array(Jump)),
}
const asking = {
  ...base,
  /** Default: scored questions are required, others are not. */
  required: v.optional(v.boolean()),
}

const ends = { lowLabel: v.optional(Text), highLabel: v.optional(Text) }
const Choice = v.strictObject({ id: Slug, label: Text })
const choices = {
  choices: v.pipe(v.array(Choice), v.minLength(2), v.maxLength(mostChoices)),
  /** Adds a free text choice with the id `other`; it stands last. */
  other: v.optional(v.boolean()),
  /** Another order for each person, the same one whenever that person looks. */
  shuffle: v.optional(v.boolean()),
}
const Link = v.strictObject({ label: Text, href: Href })
const howMany = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostChoices + 1)))
const rating = {
  ...asking,
  ...ends,
  /** Default `numbers`. */
  look: v.optional(v.picklist(ratingLooks)),
}

export const Question = v.variant('type', [
  v.strictObject({ ...asking, ...ends, type: v.literal('nps') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('ces1') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('ces2') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('csat3') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('csat5') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('csat7') }),
  v.strictObject({ ...rating, type: v.literal('rating3') }),
  v.strictObject({ ...rating, type: v.literal('rating5') }),
  v.strictObject({ ...rating, type: v.literal('rating7') }),
  v.strictObject({ ...rating, type: v.literal('rating10') }),
  v.strictObject({ ...asking, ...ends, type: v.literal('thumbs') }),
  v.strictObject({
    ...asking,
    type: v.literal('text'),
    placeholder: v.optional(Text),
    /** `line` is one line, on which Enter goes on; default `lines`. */
    size: v.optional(v.picklist(['line', 'lines'])),
    /** What is asked for; default any text. */
    format: v.optional(v.picklist(['email'])),
    /** Characters; default 1. */
    minLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(textLength))),
    /** Characters; default 2000, at most 5000. */
    maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(textLength))),
  }),
  v.strictObject({ ...asking, ...choices, type: v.literal('choice') }),
  v.strictObject({
    ...asking,
    ...choices,
    type: v.literal('choices'),
    /** How many must be chosen, where any is. */
    atLeast: howMany,
    atMost: howMany,
  }),
  /** One choice of the same columns for each row. Required: in every row. */
  v.strictObject({
    ...asking,
    type: v.literal('matrix'),
    rows: v.pipe(v.array(Choice), v.minLength(1), v.maxLength(mostRows)),
    columns: v.pipe(v.array(Choice), v.minLength(2), v.maxLength(7)),
    /** The rows, as choices are. */
    shuffle: v.optional(v.boolean()),
  }),
  /** A box to tick; where it is required, nobody gets on without ticking it. */
  v.strictObject({ ...asking, type: v.literal('consent'), label: Text, link: v.optional(Link) }),
  /** Asks nothing: an introduction, or a word in between. */
  v.strictObject({ ...base, type: v.literal('message'), link: v.optional(Link), button: v.optional(Text) }),
])
export type Question = v.InferInput<typeof Question>
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

/**
 * One question's value in a submission: a number of a scale, a text, a choice id, choice ids (with `other` for the free
 * text), or the column of each row. Ids, never labels, so that answers in every language are the same.
 */
export const AnswerValue = v.union([
  v.number(),
  v.pipe(v.string(), v.maxLength(textLength)),
  v.strictObject({
    choices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(mostChoices + 1)),
    other: v.optional(v.pipe(v.string(), v.maxLength(otherLength))),
  }),
  v.strictObject({ rows: v.pipe(v.record(Slug, Slug), v.maxEntries(mostRows)) }),
])
export type AnswerValue = v.InferOutput<typeof AnswerValue>
