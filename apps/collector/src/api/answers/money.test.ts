import type { Content } from '@milepost/contract'
import { calendarOf, type RevenueMove, type RevenueMoveKind } from '@milepost/metrics'
import { describe, expect, test } from 'vitest'
import { moneyAnswer } from './money.ts'

const calendar = calendarOf('UTC')
const month = (text: string) => calendar.monthOf(calendar.parseDay(`${text}-01`) ?? 0)
const moved = (text: string, kind: RevenueMoveKind, accounts: number, amount: number): RevenueMove => ({ month: month(text), kind, accounts, amount: amount * 1000 })
const content = (currency?: string): Content => ({ host: { locales: ['en'], events: {}, ...(currency && { currency }) }, experiences: [] })

/** August: 10 come with 1000. September: 1 gone (100), 1 less by 40, 2 more by 60, 1 new (50). October: nothing. November runs. */
const moves = [
  moved('2026-08', 'new', 10, 1000),
  moved('2026-09', 'churned', 1, 100),
  moved('2026-09', 'contraction', 1, 40),
  moved('2026-09', 'expansion', 2, 60),
  moved('2026-09', 'new', 1, 50),
  moved('2026-11', 'churned', 1, 80),
]
const purchases = [
  { currency: 'EUR', orders: 30, refunds: 1, amount: 3_000_000, unpriced: 0 },
  { currency: '', orders: 1, refunds: 0, amount: 100_000, unpriced: 2 },
  { currency: 'USD', orders: 4, refunds: 0, amount: 400_000, unpriced: 0 },
]
const asOf = Date.UTC(2026, 10, 22, 12)
const answer = (of: Partial<Parameters<typeof moneyAnswer>[0]['counts']> = {}, currency = 'EUR') =>
  moneyAnswer({
    content: content(currency),
    months: { from: month('2026-01'), to: month('2026-12') },
    calendar,
    counts: { asOf, moves, purchases, commonCurrency: 'EUR', ...of },
  })

describe('money', () => {
  test('begins with the first customer, and each month ends where the next begins', () => {
    const { months, period, now } = answer()
    expect(months.map(({ from, over, start, end }) => [from, over, start.accounts, start.amount, end.accounts, end.amount])).toEqual([
      ['2026-08-01', true, 0, 0, 10, 1000],
      ['2026-09-01', true, 10, 1000, 10, 970],
      ['2026-10-01', true, 10, 970, 10, 970],
      ['2026-11-01', false, 10, 970, 9, 890],
    ])
    expect(period).toEqual({ from: '2026-08-01', to: '2026-12-01', timeZone: 'UTC' })
    expect(now).toEqual({ accounts: 9, amount: 890 })
  })

  test('has churn in its four forms: new customers hide losses in the two of them that are net', () => {
    const september = answer().months[1]!
    expect(september.accountChurn).toMatchObject({ value: 10, n: 10, method: 'wilson' })
    expect(september.accountChurn.lo).toBeCloseTo(1.79, 2)
    expect(september.accountChurn.hi).toBeCloseTo(40.42, 2)
    expect(september.netAccountChange).toMatchObject({ value: 0, n: 10 })
    expect(september.netRevenueChange.value).toBeCloseTo(3, 10)
    expect(september.grossRevenueChurn.value).toBeCloseTo(14, 10)
    expect(september.netRevenueChurn.value).toBeCloseTo(8, 10)
  })

  test('has no rate of a month that began with nobody, and calls what can still change provisional', () => {
    const { months } = answer()
    expect(months[0]?.accountChurn).toMatchObject({ value: null, n: 0 })
    expect(months.map(({ provisional }) => provisional)).toEqual([false, false, false, true])
  })

  test('multiplies the lifetime value from its parts: orders of the currency, per month of a customer, over a lifespan of 1 / churn', () => {
    const { lifetime } = answer()
    // Customer months: 0 + 10, 10 + 1, 10 + 0 = 31. Churn: 1 of 20. 31 orders for 3100: 100 each, one a month, 20 months.
    expect(lifetime).toMatchObject({ basis: 'orders', orders: 31, refunds: 1, revenue: 3100, refused: 4, unpriced: 2, customerMonths: 31 })
    expect(lifetime.averagePurchaseValue.value).toBeCloseTo(100, 10)
    expect(lifetime.purchasesPerMonth.value).toBeCloseTo(1, 10)
    expect(lifetime.lifespan.value).toBeCloseTo(20, 10)
    expect(lifetime.customerValue.value).toBeCloseTo(100, 10)
    expect(lifetime.lifetimeValue.value).toBeCloseTo(2000, 8)
    // Wilson of 1 of 20: 0.888 % to 23.613 %.
    expect(lifetime.lifetimeValue.lo).toBeCloseTo(423.5, 0)
    expect(lifetime.lifetimeValue.hi).toBeCloseTo(11_259, -1)
  })

  test('takes the revenue of a customer for its one purchase a month where no order was sent', () => {
    const { lifetime, currency } = answer({ purchases: [], commonCurrency: null }, '')
    // 1000 + (1000 + 50) + 970 over 31 customer months.
    expect(lifetime).toMatchObject({ basis: 'revenue', orders: 0 })
    expect(lifetime.customerValue.value).toBeCloseTo(3020 / 31, 10)
    expect(currency).toBeNull()
  })

  test('knows no lifespan while nobody has left, and nothing at all without a customer', () => {
    expect(answer({ moves: [moved('2026-08', 'new', 10, 1000)] }).lifetime).toMatchObject({ lifespan: { value: null }, lifetimeValue: { value: null }, customerValue: { n: 30 } })
    expect(answer({ moves: [], purchases: [] })).toMatchObject({ months: [], now: { accounts: 0, amount: 0 }, lifetime: { basis: 'none', customerValue: { value: null, n: 0 } } })
  })
})
