import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { bands } from '../vocabulary/band.ts'
import { scoreTypes } from '../vocabulary/score.ts'
import { AsOf, Day, pageOf, Period, SubjectRef } from './parts.ts'

export const SatisfactionAnswer = v.object({
  asOf: AsOf,
  period: Period,
  type: v.picklist(scoreTypes),
  /** Types that have at least one answer in the project, for the picker. */
  types: v.array(v.picklist(scoreTypes)),
  /** NPS in points, CES as a mean, CSAT as a share in percent; with the definition in words. */
  score: Measure,
  unit: v.picklist(['points', 'mean', 'percent']),
  definition: v.string(),
  /** CES 2.0 only: the share of 5 to 7 in percent. */
  easyShare: v.nullable(Measure),
  bands: v.object({ low: v.number(), middle: v.number(), high: v.number() }),
  distribution: v.array(v.object({ value: v.number(), count: v.number() })),
  /** Against the period of the same length before. */
  change: v.object({ before: Measure, difference: Measure, differs: v.boolean() }),
  /** About how many more answers make the interval no wider than plus or minus the margin; null while too little is known of the spread. */
  needed: v.object({ margin: v.number(), more: v.nullable(v.number()) }),
  trend: v.array(v.object({ from: Day, to: Day, score: Measure })),
  responseRate: Measure,
  /** Stages with at least five answers. */
  byStage: v.array(v.object({ stage: v.nullable(v.string()), score: Measure })),
  /** Every survey that asks this type, with its answers in the period; the score is of all of them together, or of the one asked for. */
  surveys: v.array(v.object({ id: v.string(), name: v.string(), answers: v.number() })),
  survey: v.nullable(v.string()),
})
export type SatisfactionAnswer = v.InferOutput<typeof SatisfactionAnswer>

export const AnswerRow = v.object({
  submission: v.string(),
  survey: v.string(),
  type: v.nullable(v.picklist(scoreTypes)),
  score: v.nullable(v.number()),
  band: v.nullable(v.picklist(bands)),
  /** Free texts of the same submission, by question. */
  texts: v.array(v.object({ question: v.string(), text: v.string() })),
  person: SubjectRef,
  account: v.nullable(SubjectRef),
  /** Stage of the project's first model at the time of asking. */
  stage: v.nullable(v.string()),
  at: v.number(),
  /** The person should not have been asked again by the survey's frequency, and was: on a device that was offline, or by name. A score of newest answers counts one for each person. */
  again: v.boolean(),
})
export type AnswerRow = v.InferOutput<typeof AnswerRow>

export const AnswersPage = pageOf(AnswerRow)
export type AnswersPage = v.InferOutput<typeof AnswersPage>

/** One score for each value of something known of those who answered. Groups of fewer than five answers are counted, and not shown. */
export const SegmentsAnswer = v.object({
  asOf: AsOf,
  period: Period,
  type: v.picklist(scoreTypes),
  by: v.string(),
  /** What it can be segmented by: `stage`, `device`, `language`, `account`, and traits of few values such as `account.plan`. */
  choices: v.array(v.string()),
  unit: v.picklist(['points', 'mean', 'percent']),
  definition: v.string(),
  /** Null: not known, or in no stage. An account has its name as its label. */
  groups: v.array(v.object({ value: v.nullable(v.string()), label: v.nullable(v.string()), score: Measure })),
  hidden: v.object({ groups: v.number(), answers: v.number() }),
})
export type SegmentsAnswer = v.InferOutput<typeof SegmentsAnswer>

/** Who was asked against who answered, and the score as it would be if each group had answered as often as it was asked. */
export const ResponseAnswer = v.object({
  asOf: AsOf,
  period: Period,
  type: v.picklist(scoreTypes),
  by: v.string(),
  choices: v.array(v.string()),
  unit: v.picklist(['points', 'mean', 'percent']),
  definition: v.string(),
  raw: Measure,
  weighted: Measure,
  /** Of those asked, the share in percent that is in a group with enough answers; null where nobody was asked. */
  covered: v.nullable(v.number()),
  rate: Measure,
  /** `shown` and `answered` are people, each once for each survey; shares are of all groups, in percent. */
  groups: v.array(v.object({ value: v.nullable(v.string()), shown: v.number(), answered: v.number(), shownShare: v.number(), answeredShare: v.number(), rate: Measure })),
  /** Groups of fewer than five answers are counted, and not shown. */
  hidden: v.object({ groups: v.number(), shown: v.number(), answered: v.number() }),
})
export type ResponseAnswer = v.InferOutput<typeof ResponseAnswer>

/** What people say often in their own words, by in how many submissions. */
export const PhrasesAnswer = v.object({
  asOf: AsOf,
  period: Period,
  /** Submissions with words that were read: the newest of the period, up to a cap. */
  texts: v.number(),
  phrases: v.array(v.object({ phrase: v.string(), texts: v.number() })),
})
export type PhrasesAnswer = v.InferOutput<typeof PhrasesAnswer>
