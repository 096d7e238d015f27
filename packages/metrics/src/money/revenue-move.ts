import type { Calendar } from '../calendar/calendar.ts'
import type { RevenueChange } from './revenue-change.ts'

/** What became of an account between the beginnings of two months. Who comes back after having gone is new again. */
export const revenueMoveKinds = ['new', 'expansion', 'contraction', 'churned'] as const
export type RevenueMoveKind = (typeof revenueMoveKinds)[number]

/** Accounts of one kind in a calendar month (since 1970-01), and how much revenue moved with them. */
export interface RevenueMove {
  month: number
  kind: RevenueMoveKind
  accounts: number
  /** What new accounts brought, the difference of those that pay more or less, what those that are gone had paid. In thousandths. */
  amount: number
}

/**
 * What one account adds to the counters of its months: the month's end against its beginning, so that what came and went in between is none.
 * Ascending; at most one a month.
 */
export function revenueMovesOf(changes: readonly RevenueChange[], { dayOf, monthOf }: Pick<Calendar, 'dayOf' | 'monthOf'>): RevenueMove[] {
  const ends = new Map<number, number>()
  for (const { at, mrr } of changes) ends.set(monthOf(dayOf(at)), mrr)
  const moves: RevenueMove[] = []
  let before = 0
  for (const [month, mrr] of ends) {
    const kind = kindOf(before, mrr)
    if (kind) moves.push({ month, kind, accounts: 1, amount: kind === 'churned' ? before : Math.abs(mrr - before) })
    before = mrr
  }
  return moves
}

/** What to add to the counters when one history takes the place of another. Rows that come to nothing are left out. */
export function revenueDifferenceOf(before: readonly RevenueMove[], after: readonly RevenueMove[]): RevenueMove[] {
  return revenueSumOf([...after, ...before.map((row) => ({ ...row, accounts: -row.accounts, amount: -row.amount }))])
}

export function revenueSumOf(moves: readonly RevenueMove[]): RevenueMove[] {
  const rows = new Map<string, RevenueMove>()
  for (const { month, kind, accounts, amount } of moves) {
    const key = `${month} ${kind}`
    const row = rows.get(key) ?? { month, kind, accounts: 0, amount: 0 }
    rows.set(key, { ...row, accounts: row.accounts + accounts, amount: row.amount + amount })
  }
  return [...rows.values()].filter(({ accounts, amount }) => accounts !== 0 || amount !== 0).sort((a, b) => a.month - b.month)
}

function kindOf(before: number, after: number): RevenueMoveKind | undefined {
  if (before === after) return undefined
  if (before === 0) return 'new'
  if (after === 0) return 'churned'
  return after > before ? 'expansion' : 'contraction'
}
