/**
 * What the engine needs to know of a rule at one instant; targeting's verdicts have this shape. `truth: null` is unknown and
 * counts as not holding. `changesAt` is the next instant (ms since 1970, later than the one asked) at which time alone may
 * change the truth; null when never.
 */
export interface RuleVerdict {
  truth: boolean | null
  changesAt: number | null
}

/** The sooner of two instants, where null is never. */
export function sooner(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}
