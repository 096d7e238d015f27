/** How many, a whole number. What cannot be a count (negative, not finite) is none. */
export function countOf(count: number): number {
  return count > 0 && count < Infinity ? Math.min(Math.floor(count), Number.MAX_SAFE_INTEGER) : 0
}

/** A part of a whole, both counts: never more than the whole. */
export function partOf(part: number, whole: number): number {
  return Math.min(countOf(part), countOf(whole))
}
