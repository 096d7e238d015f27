import type { TraitChange } from '@milepost/contract'

/** What an account pays each month from an instant on, until its next change. 0: it is no customer. */
export interface RevenueChange {
  at: number
  /** In thousandths of the currency, a whole number: sums are then the same in any order. */
  mrr: number
}

/** In units of the currency. Nine thousand accounts that pay this much add up (in thousandths) to about the largest exact integer. */
const mostRevenue = 1_000_000_000

/**
 * The history of the trait `mrr` as changes. Values that are not numbers are passed over; a removed trait and a negative one count as 0;
 * of several values at one instant the last stands; a value equal to the one before is no change. An account that never paid has none.
 */
export function revenueChangesOf(trait: readonly TraitChange[] = []): RevenueChange[] {
  const changes: RevenueChange[] = []
  for (const { at, value } of trait) {
    if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) continue
    const mrr = Math.round(Math.min(mostRevenue, Math.max(0, value ?? 0)) * 1000)
    if (changes.at(-1)?.at === at) changes.pop()
    if ((changes.at(-1)?.mrr ?? 0) !== mrr) changes.push({ at, mrr })
  }
  return changes
}
