import type { Measure } from '@milepost/contract'
import { countOf } from '../measure/count.ts'
import { type Context, measure } from '../measure/measure.ts'
import { kaplanMeier } from '../survival/kaplan-meier.ts'
import type { Observation } from '../survival/observation.ts'

export interface TimeToClose {
  /** Days; null while less than half is closed by any time that was watched. */
  median: Measure
  closed: number
  open: number
  /** Days; null without feedback. */
  lastObservationDays: number | null
}

/** How long feedback has waited, and how many pieces have waited so. */
export interface Wait {
  /** Days from the answer to closing, or to now where it is open. */
  days: number
  closed: boolean
  count: number
}

/**
 * The time by which half of the feedback is closed. Open items count with the time they have waited so far (censored). The median of the
 * closed ones alone would get better the more items were never looked at.
 */
export function timeToClose(waits: readonly Wait[], context?: Context): TimeToClose {
  const observations = waits.flatMap(({ days, closed, count }): Observation[] => Array.from({ length: countOf(count) }, () => ({ t: days, event: closed })))
  const { n, events, median, lastT } = kaplanMeier(observations)
  const { value, lo, hi } = median
  const interval = lo === null || hi === null ? null : { lo, hi }
  return {
    median: measure({ value, n, interval, method: 'kaplanMeier' }, context),
    closed: events,
    open: n - events,
    lastObservationDays: lastT,
  }
}
