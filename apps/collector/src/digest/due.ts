import type { Digest } from '@milepost/contract'
import { type Calendar, dayMs } from '@milepost/metrics'

/** A digest: when it is due, and the days it is about. */
export interface Due {
  at: number
  /** Days since 1970-01-01 that it is about, [from, to). */
  from: number
  to: number
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/**
 * The newest digest due by `now`, at an hour of local time. An hour that clocks skip counts from the beginning of the day; of an hour that
 * comes twice it is the first.
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

/** On a day of 23 or 25 hours the clocks change early in the morning, so hours from noon on are counted back from its end. */
function hourOf(start: number, end: number, hour: number): number {
  return hour < 12 || end - start === dayMs ? start + hour * hourMs : end - (24 - hour) * hourMs
}
