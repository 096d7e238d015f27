import type { ScoreType } from '@milepost/contract'
import type { Named, PersonName, Position } from './reports.ts'

export interface SatisfactionQuestion {
  /** Null: the first of the vocabulary that has answers, else NPS. */
  type: ScoreType | null
  /** Count the newest answer of each person in the window (and in each bucket); otherwise all. */
  latest: boolean
  /** Of each bucket the first instant, ascending, and at the end the first instant after the last bucket. */
  bounds: number[]
  /** Which surveys ask which types. */
  surveys: { survey: string; type: ScoreType }[]
}

export interface SatisfactionCounts {
  type: ScoreType
  /** With at least one answer ever. */
  types: ScoreType[]
  scores: { stage: string | null; score: number; count: number }[]
  trend: { bucket: number; score: number; count: number }[]
  /** A person and a survey, each pair once: seen in the window, and of those, answered since its start. */
  shown: number
  answered: number
}

export interface ScoreRange {
  type: ScoreType
  from: number
  to: number
}

export interface AnswersQuestion {
  /** Scored answers of one type; null for every submission. */
  type: ScoreType | null
  /** Only scores in one of these; null for all. */
  ranges: ScoreRange[] | null
  /** Only submissions with a text. */
  withText: boolean
  after: Position | null
  limit: number
}

/** A submission, by its scored answer where it has one. */
export interface AnswerEntry {
  submission: string
  survey: string
  type: string
  score: number | null
  texts: { question: string; text: string }[]
  person: PersonName
  account: Named | null
  stage: string | null
  at: number
}
