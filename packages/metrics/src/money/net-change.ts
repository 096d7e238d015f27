import type { Measure } from '@milepost/contract'
import { type Context, measure } from '../measure/measure.ts'

/** Accounts, or revenue in the project's currency, on the first and on the last day of a month. */
export interface Month {
  day1: number
  day30: number
}

/**
 * `(day 1 - day 30) / day 1` in percent: positive is a loss. New customers hide losses in it, so `accountChurn` stands beside it. n is
 * the accounts of day 1. A figure of everything, not of a sample: no interval.
 */
export function netAccountChange({ day1, day30 }: Month, context?: Context): Measure {
  return netChange({ day1, day30 }, day1, context)
}

/** The same on revenue. @param accounts how many paid on day 1, for n. */
export function netRevenueChange(revenue: Month, accounts: number, context?: Context): Measure {
  return netChange(revenue, accounts, context)
}

function netChange({ day1, day30 }: Month, n: number, context?: Context): Measure {
  const known = day1 > 0 && n > 0
  return measure({ value: known ? (100 * (day1 - day30)) / day1 : null, n: known ? n : 0, method: 'none' }, context)
}
