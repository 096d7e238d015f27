import { type Bounds, wilson } from './interval.ts'

/** What is compared of a measure. */
export interface Expected {
  value: number | null
  n: number
  lo: number | null
  hi: number | null
}

export function measured(value: number, n: number, bounds: Bounds): Expected {
  if (n === 0) return { value: null, n: 0, lo: null, hi: null }
  return { value, n, lo: bounds?.lo ?? null, hi: bounds?.hi ?? null }
}

/** A part of a whole in percent. */
export function share(part: number, whole: number): Expected {
  return measured((100 * part) / whole, whole, wilson(part, whole))
}
