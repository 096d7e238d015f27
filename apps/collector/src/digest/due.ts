import type { Digest } from '@milepost/contract'
import { type Calendar, dayMs } from '@milepost/metrics'

/** The newest digest whose time has come. */
export interface Due {
  at: number
  /** Days since 1970-01-01 that it is about, [from, to). */
  from: number
  to: number
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/**
 * At an hour of the clock on the wall: where clocks skip it, it is as many hours after the day began, and where they go back it is the first of the two.
 * Of several that were missed it is the last.
 */
export function lastDue({ every, hour, weekday }: Digest, { dayOf, startOfDay }: Pick<Calendar, 'dayOf' | 'startOfDay'>, now: number): Due {
  const today = dayOf(now)
  const days = every === 'day' ? 1 : 7
  for (let day = today; ; day--) {
    const at = hourOf(startOfDay(day), startOfDay(day + 1), hour)
    if (at <= now && (every === 'day' || weekdayOf(day) === weekday)) return { at, from: day - days, to: day }
  }
}

const hourMs = 3_600_000

/** A day of 23 or 25 hours changes its clocks early in the morning: hours from noon on are counted from its end. */
function hourOf(start: number, end: number, hour: number): number {
  return hour < 12 || end - start === dayMs ? start + hour * hourMs : end - (24 - hour) * hourMs
}
