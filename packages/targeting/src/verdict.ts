import type { Condition } from '@milepost/contract'

/** Three-valued: `null` is unknown. Kleene's strong logic: false and unknown is false, true or unknown is true. */
export type Truth = boolean | null

/** The answer to one condition: what, why, and when time alone may change it. */
export interface Verdict {
  truth: Truth
  /** The next instant, later than now, at which the truth may differ though nothing happens; null when never. */
  changesAt: number | null
  condition: Condition
  /** What was found, as a value to show. Only `withFindings` sets it. */
  found?: unknown
  /** What is not known, in words, where the truth is unknown. */
  unknown?: string
  /** Of `all`, `any`, `not`. */
  parts?: Verdict[]
}
