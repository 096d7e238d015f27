import { type Calendar, calendarOf } from '@milepost/metrics'

/** One calendar for each time zone: a calendar caches what it computes. */
export function createCalendars(): (timeZone: string) => Calendar {
  const known = new Map<string, Calendar>()
  return (timeZone) => {
    const calendar = known.get(timeZone) ?? calendarOf(timeZone)
    known.set(timeZone, calendar)
    return calendar
  }
}
