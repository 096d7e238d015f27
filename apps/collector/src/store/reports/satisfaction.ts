import type { Scalar, ScoreType, TrustLevel, Unit } from '@milepost/contract'
import type { Earlier } from '../../surveys/asked-again.ts'
import type { Named, PersonName, Position } from './reports.ts'
import type { Segment } from './segment.ts'

export interface SatisfactionQuestion {
  /** Null asks for the first type of the vocabulary that has answers, else NPS. */
  type: ScoreType | null
  /** Count the newest answer of each person in the window (and in each bucket); otherwise all. */
  latest: boolean
  /** The first instant of each bucket, ascending, and behind them the first instant after the last. */
  bounds: number[]
  /** First instant of the period before, which ends where this one begins. */
  beforeFrom: number
  /** Which surveys ask which types. */
  surveys: { survey: string; type: ScoreType }[]
  /** Only this one; null for all of the type together. */
  survey: string | null
  /** Of those who answered. */
  segment: Segment | null
}

export interface SatisfactionCounts {
  type: ScoreType
  /** Types with at least one answer ever. */
  types: ScoreType[]
  scores: { stage: string | null; score: number; count: number }[]
  /** Answers in the period, of each survey. */
  bySurvey: { survey: string; count: number }[]
  /** Answers of the period before. */
  before: { score: number; count: number }[]
  trend: { bucket: number; score: number; count: number }[]
  /** Pairs of a person and a survey that was seen in the window; `answered` are those that were answered since its start. */
  shown: number
  answered: number
}

export interface ScoreRange {
  type: ScoreType
  from: number
  to: number
}

/** A filter over submissions. Null leaves a condition out. */
export interface AnswerFilter {
  /** Scored answers of one type; null for every submission. */
  type: ScoreType | null
  /** Only scores in one of these. */
  ranges: ScoreRange[] | null
  /** Only submissions with a text. */
  withText: boolean
  /** Part of a text of the submission. */
  containing: string | null
  survey: string | null
  /** At the time of asking; '' for none. */
  stage: string | null
  /** How it was said who answered; null for all. */
  trust: TrustLevel | null
  /** Of those who answered. */
  segment: Segment | null
  /** Instants, [from, to). */
  from: number | null
  to: number | null
}

export interface AnswersQuestion extends AnswerFilter {
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
  /** When its first answer was given; `earlier` are submissions of the same person to the same survey that were begun before. */
  begunAt: number
  earlier: Earlier
}

/** Every answer of the submissions that fit, oldest first, a piece at a time. */
export interface ExportQuestion extends AnswerFilter {
  after: ExportPosition | null
  limit: number
}

export interface ExportPosition {
  at: number
  submission: string
  question: string
}

export interface ExportedAnswer extends ExportPosition {
  survey: string
  type: string
  score: number | null
  text: string | null
  choices: string[] | null
  person: PersonName
  account: Named | null
  /** At the time of asking. */
  stage: string | null
  device: string | null
  language: string | null
  /** Path of the page it was given on. */
  page: string | null
  tookMs: number | null
  begunAt: number
  earlier: Earlier
  /** Hidden fields, as the host said them. */
  fields: Record<string, Scalar> | null
}

export interface SegmentsQuestion {
  type: ScoreType
  latest: boolean
  from: number
  to: number
  /** `stage`, `device`, `language`, `account`, or a trait: `account.plan`, `person.role`. */
  by: string
  /** Only this one; null for all. */
  survey: string | null
  segment: Segment | null
}

export interface SegmentCounts {
  /** Traits of few values among those who answered last. */
  traits: string[]
  scores: { value: string | null; score: number; count: number }[]
  /** Names of accounts, where it is by account. */
  labels: { value: string; label: string }[]
}

export interface ResponseQuestion extends SegmentsQuestion {
  /** Surveys that ask the type. */
  surveys: string[]
  /** The stage model by which stages are told, and whose they are. */
  model: string | null
  unit: Unit
}

export interface ResponseCounts extends SegmentCounts {
  /** A person and a survey, each pair once: seen in the window, and of those, answered since its start. */
  response: { value: string | null; shown: number; answered: number }[]
}

export interface WordsQuestion extends AnswerFilter {
  limit: number
}
