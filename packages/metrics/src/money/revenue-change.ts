import type { TraitChange } from '@milepost/contract'

/** What an account pays each month from an instant on, until its next change. 0: it is no customer. */
export interface RevenueChange {
  at: number
  /** In thousandths of the currency, a whole number: sums are then the same in any order. */
  mrr: number
}

/** Above it the sum of ten thousand accounts would leave the whole numbers. In units of the currency. */
const mostRevenue = 1_000_000_000

/**
 * The history of the trait `mrr` as changes: what is no number says nothing, a removed trait and less than 0 are 0, the last word of one
 * instant stands, and what changes nothing is left out. An account that never paid has no change at all.
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
