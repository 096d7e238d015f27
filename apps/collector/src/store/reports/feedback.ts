import type { FeedbackStatus, ScoreType } from '@milepost/contract'
import type { AuditRecord } from '../audit.ts'
import type { Handling, Note } from '../feedback.ts'
import type { Listed, Named, Position } from './reports.ts'
import type { Segment } from './segment.ts'
import type { AnswerEntry, ScoreRange } from './satisfaction.ts'

/** Null is everything. Of several conditions all must hold. */
export interface FeedbackFilter {
  /** A user's id; '' for nobody. */
  owner: string | null
  tag: string | null
  survey: string | null
  /** At the time of asking; '' for none. */
  stage: string | null
  /** Part of a text, or of the name of the person or account. */
  text: string | null
  /** With a scored answer of this type. */
  type: ScoreType | null
  /** With a score in one of these. */
  ranges: ScoreRange[] | null
}

export interface FeedbackQuestion extends FeedbackFilter {
  /** Null for every status. */
  statuses: readonly FeedbackStatus[] | null
  after: Position | null
  limit: number
}

/** A submission, by its lowest band of score, and what became of it. */
export interface FeedbackEntry extends AnswerEntry, Omit<Handling, 'owner'> {
  owner: Named | null
}

export interface FeedbackListed extends Listed<FeedbackEntry> {
  counts: Record<FeedbackStatus, number>
  /** Users who see the project. */
  owners: Named[]
  /** In use. */
  tags: string[]
}

/** One answer of a submission as it stands. */
export interface GivenAnswer {
  question: string
  type: string
  score: number | null
  text: string | null
  choices: string[] | null
  at: number
}

export interface FeedbackFound {
  item: FeedbackEntry
  answers: GivenAnswer[]
  /** When the first answer was given. */
  askedAt: number
  notes: Note[]
  replies: (Note & { seenAt: number | null })[]
  /** Oldest first. */
  changes: AuditRecord[]
}

/** The latest entries of one item that are read: what a page can show. */
export const changesShown = 100

export interface ClosingQuestion {
  /** In which the feedback was given. */
  from: number
  to: number
  /** People or accounts that gave the feedback. */
  segment: Segment | null
}

export interface ClosingCounts {
  /** From the answer to closing, or to now where it is open; to the minute up to two days, to the hour beyond. */
  waits: { minutes: number; closed: boolean; count: number }[]
  /** For each person and type once: the newest score up to closing, and the next one after it. */
  pairs: { type: ScoreType; before: number; after: number; count: number }[]
}
