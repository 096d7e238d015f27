import type { Measure } from '@milepost/contract'
import { wilson } from '../intervals/wilson.ts'
import { countOf, partOf } from './count.ts'
import { type Context, type Interval, measure } from './measure.ts'

/** A part of a whole in percent, 0 to 100, with its Wilson interval; null of nothing. */
export function share(part: number, whole: number, context?: Context): Measure {
  const n = countOf(whole)
  const successes = partOf(part, n)
  const interval = wilson(successes, n)
  return measure({ value: n === 0 ? null : Math.min(100, (100 * successes) / n), n, interval: percent(interval), method: 'wilson' }, context)
}

/** Bounds of shares as bounds in percent. */
export function percent(interval: Interval | null): Interval | null {
  return interval === null ? null : { lo: 100 * interval.lo, hi: 100 * interval.hi }
}
