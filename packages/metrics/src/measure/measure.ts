import type { Measure, Population } from '@milepost/contract'

/** What a measure is told about its input, and only passes on. */
export interface Context {
  /** Default `latest`. */
  population?: Population
  /** Late events can still change the input. Default false. */
  provisional?: boolean
}

/** Both bounds of a 95 % interval, in the unit of the value. */
export interface Interval {
  lo: number
  hi: number
}

export interface Reading {
  value: number | null
  n: number
  interval?: Interval | null
  method: string
}

/**
 * The one way to make a `Measure`, so that no NaN or Infinity ever gets out: such a value becomes null, and its interval with it. `n`
 * stays as it is, since there may be something to measure and no answer, such as a percentage of a revenue of 0.
 */
export function measure({ value, n, interval = null, method }: Reading, context: Context = {}): Measure {
  const known = value !== null && Number.isFinite(value)
  const bounded = known && interval !== null && Number.isFinite(interval.lo) && Number.isFinite(interval.hi)
  return {
    value: known ? value : null,
    n: Number.isFinite(n) ? n : 0,
    lo: bounded ? interval.lo : null,
    hi: bounded ? interval.hi : null,
    method,
    population: context.population ?? 'latest',
    provisional: context.provisional ?? false,
  }
}
