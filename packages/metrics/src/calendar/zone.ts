import { dayMs } from './day.ts'

/** How far local time is ahead of UTC in one UTC day: one offset, or two with the instant of the change between them. */
interface Offsets {
  before: number
  /** Infinity on the usual day without a change. */
  changesAt: number
  after: number
}

/** Before this every zone is at its local mean time, and a formatter would need eras. */
const earliest = Date.UTC(1800, 0, 1)

/** UTC days kept in memory: more than a century; what comes later starts the cache anew. */
const cachedDays = 40_000

/** The calendar day (since 1970-01-01) an instant (ms since 1970) has on the wall of a zone. */
export type LocalDay = (at: number) => number

/**
 * Offsets come from the platform's own time zone data. Asking it takes microseconds, so the offsets of each UTC day are
 * kept for the life of the function this returns; it assumes at most one change within a UTC day.
 *
 * A clock set back over midnight would show a date twice (St. John's, until 2011, at 00:01). The later date stands then,
 * so that days are half-open intervals that never come back.
 *
 * @throws RangeError where the zone is not in the IANA database.
 */
export function localDayOf(timeZone: string): LocalDay {
  const offsetAt = offsetReader(timeZone)
  const cache = new Map<number, Offsets>()

  function offsetsOf(utcDay: number): Offsets {
    const known = cache.get(utcDay)
    if (known !== undefined) return known
    const found = readOffsets(utcDay * dayMs, offsetAt)
    if (cache.size >= cachedDays) cache.clear()
    cache.set(utcDay, found)
    return found
  }

  return (at) => {
    const utcDay = Math.floor(at / dayMs)
    const { before, changesAt, after } = offsetsOf(utcDay)
    const local = Math.floor((at + (at < changesAt ? before : after)) / dayMs)
    const shown = at >= changesAt ? dayBefore(changesAt, before) : dayBeforeChangeOf(offsetsOf(utcDay - 1))
    return Math.max(local, shown)
  }
}

/** The last date that was on the wall when the clock changed. */
function dayBefore(changesAt: number, offset: number): number {
  return Math.floor((changesAt - 1 + offset) / dayMs)
}

function dayBeforeChangeOf({ before, changesAt }: Offsets): number {
  return changesAt === Infinity ? -Infinity : dayBefore(changesAt, before)
}

function readOffsets(start: number, offsetAt: (at: number) => number): Offsets {
  const before = offsetAt(start)
  const after = offsetAt(start + dayMs)
  if (before === after) return { before, changesAt: Infinity, after }
  let low = start
  let high = start + dayMs
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === before) low = middle
    else high = middle
  }
  return { before, changesAt: high, after }
}

function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const second = Math.floor(Math.max(at, earliest) / 1000) * 1000
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(second)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second
  }
}
