import type { Scalar } from './scalar.ts'
import type { ScoreType } from './vocabulary/question.ts'

/** A trait's value from an instant on. */
export interface TraitChange {
  at: number
  value: Scalar
}

export interface EventSummary {
  count: number
  firstAt: number
  lastAt: number
}

export interface ScoreFact {
  at: number
  type: ScoreType
  value: number
  survey: string
  submission: string
}

/**
 * How far one person came with one experience. Every field only grows (maxima, minima, unions), so that merging two copies
 * in any order gives the same progress.
 */
export interface ExperienceProgress {
  /** Exposure times, ascending, newest `limits.exposures`. */
  seenAt?: number[]
  /** Latest. It counts as dismissed while this is later than `reopenedAt`. */
  dismissedAt?: number
  reopenedAt?: number
  /** Latest. It is held until then. */
  snoozedUntil?: number
  /** Earliest. */
  doneAt?: number
  /** Earliest completion of each task or step, by id. */
  parts?: Record<string, number>
}
export type Progress = Record<string, ExperienceProgress>

/**
 * The small document that says of one person or account what rules can ask. It is a function of the set of observations:
 * order and duplicates do not matter, and two documents of different observations merge into one. Caps (`limits`) keep the
 * earliest and latest of a list, so that they do not depend on order either.
 */
export interface Facts {
  firstAt: number | null
  lastAt: number | null
  /** Every event name that was seen, summarised. */
  events: Record<string, EventSummary>
  /** Occurrence times, ascending, of the event streams that rules read; see `streamKey`. */
  streams: Record<string, number[]>
  /** Calendar days of the project's time zone as days since 1970-01-01, ascending. */
  activeDays: number[]
  /** Changes, ascending by time. */
  traits: Record<string, TraitChange[]>
  /** Ascending by time. */
  scores: ScoreFact[]
  progress: Progress
  /** When each milestone was reached. Derived, not merged. */
  milestones?: Record<string, number>
  /** Where it is in each stage model. Derived, not merged. */
  stages?: Record<string, string | null>
}

/** One message as rules see it: identities apart, time corrected. */
export interface Observation {
  id: string
  at: number
  type: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias'
  /** The event's name; for `page` and `screen` the page's name. */
  event?: string
  properties?: Record<string, unknown>
  /** `identify`: of the person. `group`: of the account. */
  traits?: Record<string, unknown>
}
