import { type RevenueMove, type RevenueMoveKind, revenueMoveKinds } from './revenue-move.ts'

export interface Revenue {
  accounts: number
  /** In units of the currency. */
  amount: number
}

/** A calendar month of all accounts. `end = start + new + expansion - contraction - churned`, and it is the next month's start. */
export interface RevenueMonthRow extends Record<RevenueMoveKind, Revenue> {
  month: number
  start: Revenue
  end: Revenue
}

/**
 * The calendar months [from, to), numbered since 1970-01. Each starts with what the one before ended with.
 * @param moves the counters, in any order, from the very first on
 */
export function revenueMonths(moves: readonly RevenueMove[], from: number, to: number): RevenueMonthRow[] {
  const rows: RevenueMonthRow[] = []
  let start = moves.filter(({ month }) => month < from).reduce(after, { accounts: 0, amount: 0 })
  for (let month = from; month < to; month++) {
    const own = moves.filter((move) => move.month === month)
    const end = own.reduce(after, start)
    const kinds = revenueMoveKinds.map((kind) => [kind, sumOf(own.filter((move) => move.kind === kind))] as const)
    rows.push({ month, start: inUnits(start), end: inUnits(end), ...(Object.fromEntries(kinds) as Record<RevenueMoveKind, Revenue>) })
    start = end
  }
  return rows
}

const sign = {
  new: { accounts: 1, amount: 1 },
  expansion: { accounts: 0, amount: 1 },
  contraction: { accounts: 0, amount: -1 },
  churned: { accounts: -1, amount: -1 },
} as const satisfies Record<RevenueMoveKind, Revenue>

function after(sum: Revenue, { kind, accounts, amount }: RevenueMove): Revenue {
  return { accounts: sum.accounts + sign[kind].accounts * accounts, amount: sum.amount + sign[kind].amount * amount }
}

function sumOf(moves: readonly RevenueMove[]): Revenue {
  const accounts = moves.reduce((sum, move) => sum + move.accounts, 0)
  return inUnits({ accounts, amount: moves.reduce((sum, move) => sum + move.amount, 0) })
}

function inUnits({ accounts, amount }: Revenue): Revenue {
  return { accounts, amount: amount / 1000 }
}
