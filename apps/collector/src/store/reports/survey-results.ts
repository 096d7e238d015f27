import type { Segment } from './segment.ts'

export interface SurveyResultsQuestion {
  survey: string
  /** Count the newest answer of each person to each question; otherwise all. */
  latest: boolean
  /** Instants, [from, to). */
  from: number
  to: number
  segment: Segment | null
  /** The questions as they are asked now: how far a submission came that was left at it, and one that answered it. */
  way: { question: string; place: number; after: number }[]
}

export interface SurveyResultsCounts {
  /** People. */
  seen: number
  /** Submissions begun in the period, by the place they came to; of those that were finished the place after the last. */
  furthest: { place: number; count: number }[]
  /** Submissions begun in the period that answered the question. */
  answered: { question: string; count: number }[]
  /** Submissions begun in the period that gave up at the question without an answer to it. */
  left: { question: string; count: number }[]
  /** Answers given in the period. */
  given: { question: string; type: string; count: number }[]
  /** A score, a choice, or `row:column`. */
  values: { question: string; type: string; value: string; count: number }[]
  /** How many answers took how long, to the tenth of a second. */
  took: { question: string; tookMs: number; count: number }[]
}

export interface SurveySplitQuestion extends Omit<SurveyResultsQuestion, 'way'> {
  question: string
  type: string
  /** As `by` of `SegmentsQuestion`. */
  by: string
}

export interface SurveySplitCounts {
  /** Traits of few values among those who answered last. */
  traits: string[]
  given: { group: string | null; count: number }[]
  values: { group: string | null; value: string; count: number }[]
  /** Names of accounts, where it is by account. */
  labels: { value: string; label: string }[]
}
