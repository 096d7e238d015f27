import { dateTime } from '../words/time.ts'

/** Characters shown of one value: a property may hold a whole document. */
const longest = 300

/** As `Date.prototype.toISOString` writes it, and others with an offset. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** A property or trait as text: instants in the project's zone, objects as JSON, cut where they are long. */
export function valueInWords(value: unknown, timeZone: string): string {
  if (value === null || value === undefined) return 'none'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))) return dateTime(Date.parse(value), timeZone)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text
}
