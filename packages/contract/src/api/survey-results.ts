import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { Text } from '../scalar.ts'
import { questionTypes } from '../vocabulary/question.ts'
import { AsOf, Period } from './parts.ts'

/** What could be chosen: a choice, a value of a scale, a column of a matrix. Counted by id, so that all languages come together. */
const Option = v.object({ id: v.string(), /** Null where the newest release does not have it. */
  label: v.nullable(Text), count: v.number(), /** Of those who answered, in percent; of several choices they add up to more than 100. */
  share: Measure })

/** A question, or a row of a matrix. With fewer than five answers `options` is empty. */
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
  /** Submissions of the period that came as far as this question; null where it is no longer asked. `answered` are those that answered it. */
  reached: v.nullable(v.number()),
  /** True where a jump may lead past the question: more people may have seen it than can be told from the answers. */
  reachedIsLeast: v.boolean(),
  answered: v.number(),
  /** Submissions that ended here without being finished. */
  stopped: v.number(),
  /** `answered` of `reached`; null under five. */
  share: v.nullable(Measure),
  /** Median time in milliseconds for which the question was visible. Null with fewer than five answers that say. */
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
