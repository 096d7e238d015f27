const locale = 'en-GB'

/** British dates abbreviate September to four letters; the axes of the charts, and the other months, have three. */
function written(at: number | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at).replace('Sept', 'Sep')
}

/** `12 Oct 2026` for a calendar day `2026-10-12`, whatever the zone of the reader. */
export function dayName(day: string, { year = true } = {}): string {
  const shown: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}) }
  return written(dayDate(day), { ...shown, timeZone: 'UTC' })
}

/** Midnight UTC of a calendar day: a position on an axis, not an instant. */
export function dayDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The calendar day of an instant in a zone, `2026-10-12`. */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}

export function addDays(day: string, amount: number): string {
  const date = dayDate(day)
  date.setUTCDate(date.getUTCDate() + amount)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayDate(to).getTime() - dayDate(from).getTime()) / 86_400_000)
}

/** `12 Oct 2026, 14:03` in the project's zone. */
export function dateTime(at: number, timeZone: string): string {
  return written(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
}

export function date(at: number, timeZone: string): string {
  return written(at, { dateStyle: 'medium', timeZone })
}

export function clockTime(at: number, timeZone: string): string {
  return written(at, { timeStyle: 'short', timeZone })
}

const spans = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `3 days ago`; under a minute it is `just now`. */
export function ago(at: number, now: number): string {
  const past = now - at
  for (const [unit, length] of spans) {
    if (past >= length) return new Intl.RelativeTimeFormat('en').format(-Math.floor(past / length), unit)
  }
  return 'just now'
}
