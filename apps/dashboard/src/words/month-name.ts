import { dayName } from './time.ts'

/** `Nov 2026`. @param from the month's first day, `2026-11-01` */
export function monthName(from: string, { year = true } = {}): string {
  return dayName(from, { year }).replace(/^1 /, '')
}

/** `Aug to Oct 2026`; a single month alone. */
export function monthSpan({ first, last }: { first: string; last: string }): string {
  if (first === last) return monthName(last)
  return `${monthName(first, { year: first.slice(0, 4) !== last.slice(0, 4) })} to ${monthName(last)}`
}
