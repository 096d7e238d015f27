import type { Scalar } from './scalar.ts'
import type { ScoreType } from './vocabulary/score.ts'

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
  /** When each task was first passed over, by id. */
  skipped?: Record<string, number>
}
export type Progress = Record<string, ExperienceProgress>

/**
 * The small document that says of one person or account what rules can ask. It is a function of the set of observations:
 * order and duplicates do not matter, and two documents of different observations merge into one. Caps (`limits`) keep the
 * earliest and latest of a list, so that they do not depend on order either.
 */
export interface Facts {
  /** Earliest message of any kind. */
  firstAt: number | null
  /** Latest activity: `track`, `page` or `screen` of the host. Traits sent by night and the kit's own events are none. */
  lastAt: number | null
  /** The host's named events, summarised. */
  events: Record<string, EventSummary>
  /** Occurrence times, ascending, of the event streams that rules read; see `streamKey`. */
  streams: Record<string, number[]>
  /**
   * First and last activity of each active calendar day of the project's time zone, by the day's number since
   * 1970-01-01. With the instants a past moment can be judged as it was, not as the day ended.
   */
  activeDays: Record<string, readonly [firstAt: number, lastAt: number]>
  /**
   * Ascending by time, then value. A value that is merely said again is thinned to its first and last saying in each
   * 30 days: what lies between cannot be dropped for good, because a late message may still part the two.
   */
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
