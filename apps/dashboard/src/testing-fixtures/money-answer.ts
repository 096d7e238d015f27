import type { MoneyAnswer } from '@milepost/contract'
import {
  accountChurn,
  calendarOf,
  grossRevenueChurn,
  lifespan,
  lifetimeValue,
  measure,
  netAccountChange,
  netRevenueChange,
  netRevenueChurn,
  revenueChangesOf,
  revenueMonths,
  revenueMovesOf,
  revenueSumOf,
  startOfMonth,
} from '@milepost/metrics'
import { type Account, dayMs, type Population } from './population.ts'

const calendar = calendarOf('UTC')

/** @param question days of UTC, half-open */
export function aMoneyAnswer({ now, accounts }: Population, question: { from: string; to: string }): MoneyAnswer {
  const moves = revenueSumOf(accounts.flatMap((account) => revenueMovesOf(revenueChangesOf(traitOf(account, now)), calendar)))
  const from = calendar.monthOf(calendar.parseDay(question.from) ?? 0)
  const to = calendar.monthOf((calendar.parseDay(question.to) ?? 0) - 1) + 1
  const rows = revenueMonths(moves, from, to)
  const months = rows.slice(Math.max(0, rows.findIndex(({ end }) => end.accounts > 0))).filter(({ end }) => end.accounts > 0)
  const over = months.filter(({ month }) => startOfMonth(month + 1) * dayMs <= now)
  const sum = (pick: (row: (typeof months)[number]) => number) => over.reduce((total, row) => total + pick(row), 0)
  const customerMonths = sum(({ start, new: added }) => start.accounts + added.accounts)
  const revenue = sum(({ start, new: added }) => start.amount + added.amount)
  const stay = lifespan({ present: sum(({ start }) => start.accounts), gone: sum(({ churned }) => churned.accounts) })
  const plain = (value: number) => measure({ value: customerMonths > 0 ? value : null, n: customerMonths, method: 'none' }, { population: 'all' })
  return {
    asOf: now,
    period: { ...question, timeZone: 'UTC' },
    currency: 'EUR',
    now: rows.at(-1)?.end ?? { accounts: 0, amount: 0 },
    months: months.map(({ month, ...row }) => {
      const { start, end, churned, contraction, expansion } = row
      const isOver = startOfMonth(month + 1) * dayMs <= now
      const context = { population: 'all', provisional: !isOver } as const
      const sums = { accounts: start.accounts, mrr: start.amount, churned: churned.amount, contraction: contraction.amount, expansion: expansion.amount }
      return {
        from: calendar.dayLabel(startOfMonth(month)),
        to: calendar.dayLabel(startOfMonth(month + 1)),
        over: isOver,
        provisional: !isOver,
        ...row,
        accountChurn: accountChurn({ present: start.accounts, gone: churned.accounts }, context),
        netAccountChange: netAccountChange({ day1: start.accounts, day30: end.accounts }, context),
        netRevenueChange: netRevenueChange({ day1: start.amount, day30: end.amount }, start.accounts, context),
        grossRevenueChurn: grossRevenueChurn(sums, context),
        netRevenueChurn: netRevenueChurn(sums, context),
      }
    }),
    lifetime: {
      basis: 'orders',
      orders: customerMonths,
      refunds: 2,
      revenue,
      refused: 3,
      unpriced: 0,
      customerMonths,
      averagePurchaseValue: plain(revenue / customerMonths),
      purchasesPerMonth: plain(1),
      lifespan: stay,
      ...lifetimeValue({
        averagePurchaseValue: revenue / customerMonths,
        purchasesPerPeriod: 1,
        lifespanPeriods: stay.value,
        lifespanInterval: stay.lo === null || stay.hi === null ? null : { lo: stay.lo, hi: stay.hi },
        customers: customerMonths,
      }),
    },
  }
}

/** Pays from its purchase on, more from its expansion on, and some leave. */
function traitOf({ spans, mrr, id }: Account, now: number) {
  const at = (stage: string) => spans.find((span) => span.stage === stage)?.enteredAt
  const [bought, grew] = [at('purchase'), at('expansion')]
  const base = mrr || 29
  const number = Number(id.slice(4))
  const leftAt = bought === undefined ? Infinity : bought + (40 + (number % 9) * 25) * dayMs
  return [
    ...(bought === undefined ? [] : [{ at: bought, value: base }]),
    ...(grew === undefined || grew > leftAt ? [] : [{ at: grew, value: base * (number % 5 === 0 ? 0.7 : 1.4) }]),
    ...(number % 4 === 0 && leftAt < now ? [{ at: leftAt, value: 0 }] : []),
  ].sort((a, b) => a.at - b.at)
}
