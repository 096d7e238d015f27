import { dayName } from './time.ts'

/** `Nov 2026`. @param from the month's first day, `2026-11-01` */
export function monthName(from: string, { year = true } = {}): string {
  return dayName(from, { year }).replace(/^1 /, '')
}
