import type { Measure } from '@milepost/contract'
import { type Context, measure } from '../measure/measure.ts'
import { share } from '../measure/share.ts'

/**
 * Of the accounts present on day 1, the share gone on day 30, in percent, with a Wilson interval. Trials are no customers; an
 * account is gone when its access ends, not when somebody clicks on cancel.
 */
export function accountChurn(counts: { present: number; gone: number }, context?: Context): Measure {
  return share(counts.gone, counts.present, context)
}

/** Monthly recurring revenue of the accounts of day 1, in the project's currency; all sums 0 or more. */
export interface RevenueMonth {
  /** How many accounts paid on day 1. */
  accounts: number
  /** On day 1. */
  mrr: number
  /** Of accounts that are gone on day 30. */
  churned: number
  /** What accounts that stayed pay less. */
  contraction: number
  /** What accounts that stayed pay more. Never that of new accounts. */
  expansion: number
}

/** `(churned + contraction) / MRR on day 1` in percent. Null where nobody paid on day 1. */
export function grossRevenueChurn({ accounts, mrr, churned, contraction }: RevenueMonth, context?: Context): Measure {
  return ofRevenue(churned + contraction, mrr, accounts, context)
}

/** `(churned + contraction - expansion) / MRR on day 1` in percent; negative where the accounts of day 1 pay more than before. */
export function netRevenueChurn({ accounts, mrr, churned, contraction, expansion }: RevenueMonth, context?: Context): Measure {
  return ofRevenue(churned + contraction - expansion, mrr, accounts, context)
}

function ofRevenue(part: number, mrr: number, accounts: number, context?: Context): Measure {
  const known = mrr > 0 && accounts > 0
  return measure({ value: known ? (100 * part) / mrr : null, n: known ? accounts : 0, method: 'none' }, context)
}

/** What one account paid each month, on day 1 and on day 30; 0 where it was no customer. */
export interface AccountRevenue {
  day1: number
  day30: number
}

/** The sums of a month from its accounts. Those who came during it are in none of them. */
export function revenueMonth(accounts: Iterable<AccountRevenue>): RevenueMonth {
  const month: RevenueMonth = { accounts: 0, mrr: 0, churned: 0, contraction: 0, expansion: 0 }
  for (const { day1, day30 } of accounts) {
    if (!(day1 > 0)) continue
    month.accounts++
    month.mrr += day1
    if (!(day30 > 0)) month.churned += day1
    else if (day30 < day1) month.contraction += day1 - day30
    else month.expansion += day30 - day1
  }
  return month
}
