const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/**
 * An ISO 8601 text or epoch milliseconds as an instant; undefined where it is neither. A date, and a time that names no
 * zone, are read as UTC: `Date.parse` alone would read the second by the machine's zone, in each browser another one.
 */
export function instantOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value) : undefined
  const parts = typeof value === 'string' ? iso.exec(value) : null
  if (!parts) return undefined
  const at = Date.parse(parts[1] && !parts[4] ? `${value}Z` : (value as string))
  return Number.isNaN(at) ? undefined : at
}
