import type { Measure } from '@milepost/contract'
import { wilson } from '../intervals/wilson.ts'
import { countOf, partOf } from '../measure/count.ts'
import { type Context, measure } from '../measure/measure.ts'

/**
 * How many periods a customer stays on average, 1 / churn, with the Wilson interval of the churn inverted. Null while nobody has left.
 * @param counts over several periods: `present` counts a customer once for each period that began with it.
 */
export function lifespan({ present, gone }: { present: number; gone: number }, context?: Context): Measure {
  const n = countOf(present)
  const left = partOf(gone, n)
  const churn = left === 0 ? null : wilson(left, n)
  const interval = churn === null || churn.lo <= 0 ? null : { lo: 1 / churn.hi, hi: 1 / churn.lo }
  return measure({ value: left === 0 ? null : n / left, n, interval, method: 'inverseWilson' }, context)
}
