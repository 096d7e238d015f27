import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { Text } from '../scalar.ts'
import { questionTypes } from '../vocabulary/question.ts'
import { AsOf, Period } from './parts.ts'

/** What could be chosen: a choice, a value of a scale, a column of a matrix. By id, whatever the language it was read in. */
const Option = v.object({ id: v.string(), /** Null where the newest release does not have it. */
  label: v.nullable(Text), count: v.number(), /** Of those who answered, in percent; of several choices they add up to more than 100. */
  share: Measure })

/** A question, or a row of a matrix. With fewer than five answers its options are not told. */
const Part = v.object({ /** Of the row; null of a whole question. */
  id: v.nullable(v.string()), label: v.nullable(Text), n: v.number(), options: v.array(Option) })
export type SurveyResultsPart = v.InferOutput<typeof Part>

const question = {
  id: v.string(),
  type: v.picklist(questionTypes),
  /** Null where the newest release no longer asks it. */
  title: v.nullable(Text),
}

export const SurveyQuestionResult = v.object({
  ...question,
  /** Submissions of the period that came so far, and of them those that answered; null of a question that is no longer asked. */
  reached: v.nullable(v.number()),
  /** A jump before it may lead past it: others, who had nothing to say, may have seen it too. */
  reachedIsLeast: v.boolean(),
  answered: v.number(),
  /** Submissions that came so far, are not finished, and came no further. */
  stopped: v.number(),
  /** `answered` of `reached`; null under five. */
  share: v.nullable(Measure),
  /** Milliseconds for which it stood before a visible window: half took less. Null under five answers that say. */
  medianMs: v.nullable(v.number()),
  /** Of a scored question with at least five answers. */
  score: v.nullable(Measure),
  unit: v.nullable(v.picklist(['points', 'mean', 'percent'])),
  parts: v.array(Part),
})
export type SurveyQuestionResult = v.InferOutput<typeof SurveyQuestionResult>

/** Everything that was asked in one survey, in its order. */
export const SurveyResultsAnswer = v.object({
  asOf: AsOf,
  period: Period,
  survey: v.object({ id: v.string(), name: v.string() }),
  /** People who saw it in the period; submissions of the period that were begun, and that were finished. */
  seen: v.number(),
  begun: v.number(),
  finished: v.number(),
  questions: v.array(SurveyQuestionResult),
})
export type SurveyResultsAnswer = v.InferOutput<typeof SurveyResultsAnswer>

/** The answers to one question, by something known of those who gave them. Groups of fewer than five are counted, and not shown. */
export const SurveySplitAnswer = v.object({
  asOf: AsOf,
  period: Period,
  question: v.object(question),
  by: v.string(),
  choices: v.array(v.string()),
  /** Null: not known, or in no stage. An account has its name as its label. */
  groups: v.array(v.object({ value: v.nullable(v.string()), label: v.nullable(v.string()), n: v.number(), parts: v.array(Part) })),
  hidden: v.object({ groups: v.number(), answers: v.number() }),
})
export type SurveySplitAnswer = v.InferOutput<typeof SurveySplitAnswer>
