import { type Bucket, buckets, type BucketUnit } from './bucket.ts'
import { dayLabel, dayMs, monthOf, parseDay, weekOf } from './day.ts'
import { localDayOf } from './zone.ts'

/** The days of one time zone. Days are whole numbers since 1970-01-01, instants are milliseconds since 1970. */
export interface Calendar {
  timeZone: string
  /** The day an instant is in; it never goes back as time goes on. */
  dayOf: (at: number) => number
  /** The first instant of a day. A day the zone skipped has no length: it starts where the next one does. */
  startOfDay: (day: number) => number
  /** Weeks since Monday 1969-12-29, of a day. */
  weekOf: (day: number) => number
  /** Months since 1970-01, of a day. */
  monthOf: (day: number) => number
  /** `YYYY-MM-DD`. */
  dayLabel: (day: number) => string
  parseDay: (text: string) => number | null
  /** The days [from, to) in calendar buckets, ascending. */
  buckets: (from: number, to: number, unit: BucketUnit) => Bucket[]
}

/** Days kept in memory: more than a century; what comes later starts the cache anew. */
const cachedDays = 40_000

/** No zone is further from UTC than this; local mean times (Alaska, Manila) came close to it. */
const farthestMs = 16 * 3_600_000

/**
 * Make one for each project and keep it: it caches the zone's offsets and where days begin.
 *
 * @param timeZone an IANA name, `Europe/Berlin`.
 * @throws RangeError where there is no such zone.
 */
export function calendarOf(timeZone: string): Calendar {
  const dayOf = localDayOf(timeZone)
  const starts = new Map<number, number>()

  function startOfDay(day: number): number {
    const known = starts.get(day)
    if (known !== undefined) return known
    const found = firstInstant(day, dayOf)
    if (starts.size >= cachedDays) starts.clear()
    starts.set(day, found)
    return found
  }

  return {
    timeZone,
    dayOf,
    startOfDay,
    weekOf,
    monthOf,
    dayLabel,
    parseDay,
    buckets,
  }
}

function firstInstant(day: number, dayOf: (at: number) => number): number {
  let low = day * dayMs - farthestMs
  let high = day * dayMs + farthestMs
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (dayOf(middle) >= day) high = middle
    else low = middle
  }
  return high
}
