/**
 * Calendar dates as whole days since 1970-01-01, weeks as weeks since Monday 1969-12-29, months as months since 1970-01.
 * No time zone is involved here: `calendarOf` says which day an instant belongs to.
 */

/** Milliseconds of a day of 24 hours; a calendar day may have 23 or 25 of them, or none. */
export const dayMs = 86_400_000

/** 1970-01-01 was a Thursday, the fourth day of its ISO week. */
const epochWeekday = 3

/** @returns `YYYY-MM-DD`. */
export function dayLabel(day: number): string {
  return new Date(day * dayMs).toISOString().replace(/T.*/, '')
}

/** @returns null where the text is no date of the calendar: `2026-02-30` is none. */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs
  return Number.isInteger(day) && dayLabel(day) === text ? day : null
}

/** The ISO 8601 week (from Monday) a day is in. */
export function weekOf(day: number): number {
  return Math.floor((day + epochWeekday) / 7)
}

export function startOfWeek(week: number): number {
  return week * 7 - epochWeekday
}

export function monthOf(day: number): number {
  const date = new Date(day * dayMs)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

export function startOfMonth(month: number): number {
  return Date.UTC(1970, month, 1) / dayMs
}
