import type { Content, MoneyAnswer, MoneyMonth } from '@milepost/contract'
import {
  accountChurn,
  type Calendar,
  type Context,
  grossRevenueChurn,
  lifespan,
  lifetimeValue,
  measure,
  netAccountChange,
  netRevenueChange,
  netRevenueChurn,
  type RevenueMonthRow,
  revenueMonths,
  startOfMonth,
} from '@milepost/metrics'
import type { MoneyCounts } from '../../store/reports/money.ts'
import type { Read } from '../../store/reports/reports.ts'
import { currencyOf } from './currency.ts'
import { isProvisional } from './late.ts'

export interface MoneyInput {
  content: Content | null
  /** Since 1970-01, [from, to). */
  months: { from: number; to: number }
  calendar: Calendar
  counts: Read<MoneyCounts>
}

export function moneyAnswer({ content, months, calendar, counts }: MoneyInput): MoneyAnswer {
  const { asOf, moves } = counts
  const rows = revenueMonths(moves, months.from, months.to)
  const first = rows.findIndex(({ start, end, churned }) => start.accounts > 0 || end.accounts > 0 || churned.accounts > 0)
  const shown = first < 0 ? [] : rows.slice(first)
  const newest = Math.max(0, ...moves.map(({ month }) => month))
  const written = shown.map((row) => monthOf(row, calendar, asOf))
  const currency = currencyOf(content, counts)
  const [from, to] = [shown[0]?.month ?? months.from, months.to].map((month) => calendar.dayLabel(startOfMonth(month))) as [string, string]
  return {
    asOf,
    period: { from, to, timeZone: calendar.timeZone },
    currency,
    // There are no moves in the future, so the newest month ends with what is paid now.
    now: revenueMonths(moves, newest, newest + 1)[0]!.end,
    months: written,
    lifetime: lifetimeOf(shown.filter((_, index) => written[index]?.over), currency, counts),
  }
}

function monthOf({ month, ...row }: RevenueMonthRow, calendar: Calendar, asOf: number): MoneyMonth {
  const [from, to] = [startOfMonth(month), startOfMonth(month + 1)]
  const end = calendar.startOfDay(to)
  const context: Context = { population: 'all', provisional: isProvisional(end, asOf) }
  const { start, churned, contraction, expansion } = row
  const sums = { accounts: start.accounts, mrr: start.amount, churned: churned.amount, contraction: contraction.amount, expansion: expansion.amount }
  return {
    from: calendar.dayLabel(from),
    to: calendar.dayLabel(to),
    over: end <= asOf,
    provisional: isProvisional(end, asOf),
    ...row,
    accountChurn: accountChurn({ present: start.accounts, gone: churned.accounts }, context),
    netAccountChange: netAccountChange({ day1: start.accounts, day30: row.end.accounts }, context),
    netRevenueChange: netRevenueChange({ day1: start.amount, day30: row.end.amount }, start.accounts, context),
    grossRevenueChurn: grossRevenueChurn(sums, context),
    netRevenueChurn: netRevenueChurn(sums, context),
  }
}

/** Lifetime value over all months that are over: the churn of a single month says little about how long a customer stays. */
function lifetimeOf(months: readonly RevenueMonthRow[], currency: string | null, { purchases }: MoneyCounts): MoneyAnswer['lifetime'] {
  const own = purchases.filter((row) => row.currency === '' || row.currency === currency)
  const total = (rows: MoneyCounts['purchases'], pick: (row: MoneyCounts['purchases'][number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0)
  const ofMonths = (pick: (row: RevenueMonthRow) => number) => months.reduce((sum, row) => sum + pick(row), 0)
  const orders = total(own, (row) => row.orders)
  const customerMonths = ofMonths(({ start, new: added }) => start.accounts + added.accounts)
  const basis = customerMonths === 0 ? 'none' : orders > 0 ? 'orders' : 'revenue'
  const paid = total(own, (row) => row.amount) / 1000
  // Without orders, each customer counts as one purchase a month, of what it paid at the beginning of the month or when it came.
  const [purchaseCount, revenue] = basis === 'orders' ? [orders, paid] : [customerMonths, ofMonths(({ start, new: added }) => start.amount + added.amount)]
  const stay = lifespan({ present: ofMonths(({ start }) => start.accounts), gone: ofMonths(({ churned }) => churned.accounts) }, { population: 'all' })
  const averagePurchaseValue = purchaseCount > 0 ? revenue / purchaseCount : null
  const purchasesPerPeriod = customerMonths > 0 ? purchaseCount / customerMonths : null
  const known = basis !== 'none' && averagePurchaseValue !== null && purchasesPerPeriod !== null
  const values = lifetimeValue(
    {
      averagePurchaseValue: averagePurchaseValue ?? 0,
      purchasesPerPeriod: purchasesPerPeriod ?? 0,
      lifespanPeriods: stay.value,
      lifespanInterval: stay.lo === null || stay.hi === null ? null : { lo: stay.lo, hi: stay.hi },
      customers: known ? customerMonths : 0,
    },
    { population: 'all' },
  )
  return {
    basis,
    orders,
    refunds: total(own, (row) => row.refunds),
    revenue: paid,
    refused: total(purchases, (row) => row.orders + row.refunds) - total(own, (row) => row.orders + row.refunds),
    unpriced: total(purchases, (row) => row.unpriced),
    customerMonths,
    averagePurchaseValue: measure({ value: known ? averagePurchaseValue : null, n: known ? purchaseCount : 0, method: 'none' }, { population: 'all' }),
    purchasesPerMonth: measure({ value: known ? purchasesPerPeriod : null, n: customerMonths, method: 'none' }, { population: 'all' }),
    lifespan: stay,
    ...values,
  }
}
