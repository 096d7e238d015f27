import type { Measure } from '@milepost/contract'
import { newcombe } from '../intervals/newcombe.ts'
import { measure } from './measure.ts'
import { percent } from './share.ts'

/**
 * The difference `a - b` of two shares (in percent) of different people, in percentage points, with Newcombe's interval. It may be called a
 * change only where the interval excludes zero. n is the sum of both; the value is null where one of the two is.
 */
export function shareDifference(a: Measure, b: Measure): Measure {
  const interval = a.value === null || b.value === null ? null : percent(newcombe(proportionOf(a), proportionOf(b)))
  const value = a.value === null || b.value === null ? null : a.value - b.value
  return measure({ value, n: a.n + b.n, interval, method: 'newcombe' }, { population: a.population, provisional: a.provisional || b.provisional })
}

/** The count behind a share: newcombe() takes counts, and a `Measure` holds percent. */
function proportionOf({ value, n }: Measure) {
  return { successes: Math.round(((value ?? 0) * n) / 100), n }
}
