import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '../../fixtures/vectors.json' with { type: 'json' }
import { accountChurn, grossRevenueChurn, netRevenueChurn, revenueMonth } from './churn.ts'
import { lifespanOf, lifetimeValue, purchaseSum } from './lifetime-value.ts'
import { netAccountChange, netRevenueChange } from './net-change.ts'

describe('net change', () => {
  it.each(vectors.churn)('gives the worked case $formula from $day1 to $day30', ({ formula, day1, day30, percent, printed }) => {
    const { value } = formula === 'netAccountChange' ? netAccountChange({ day1, day30 }) : netRevenueChange({ day1, day30 }, 100)
    expect(value === null ? null : Number(value.toFixed(6))).toBe(percent)
    if (printed !== undefined) expect(Math.round(value!)).toBe(printed)
  })

  it('hides, behind new customers, the losses that churn shows', () => {
    const accounts = [{ day1: 100, day30: 0 }, { day1: 100, day30: 60 }, { day1: 100, day30: 130 }, { day1: 0, day30: 500 }]
    const month = revenueMonth(accounts)
    expect(month).toEqual({ accounts: 3, mrr: 300, churned: 100, contraction: 40, expansion: 30 })
    expect(netRevenueChange({ day1: 300, day30: 690 }, 3).value).toBe(-130)
    expect(grossRevenueChurn(month)).toMatchObject({ value: expect.closeTo(140 / 3, 10), n: 3 })
    expect(netRevenueChurn(month)).toMatchObject({ value: expect.closeTo(110 / 3, 10), n: 3 })
  })
})

describe('churn', () => {
  it('is the share of those present who are gone, with its interval', () => {
    expect(accountChurn({ present: 10, gone: 8 })).toMatchObject({ value: 80, n: 10, lo: expect.closeTo(49.0162, 4) })
  })

  it('is null where nobody was there on day 1', () => {
    const nothing = { value: null, n: 0, lo: null, hi: null }
    expect(accountChurn({ present: 0, gone: 0 })).toMatchObject(nothing)
    const month = revenueMonth([{ day1: 0, day30: 10 }])
    expect(grossRevenueChurn(month)).toMatchObject(nothing)
    expect(netRevenueChurn(month)).toMatchObject(nothing)
  })

  it('is gross never less than net, and gross at most everything', () => {
    const accounts = fc.array(fc.record({ day1: fc.nat(1000), day30: fc.nat(1000) }), { minLength: 1 })
    fc.assert(
      fc.property(accounts, (all) => {
        const month = revenueMonth(all)
        const gross = grossRevenueChurn(month).value
        if (month.mrr === 0) return
        expect(gross).toBeGreaterThanOrEqual(netRevenueChurn(month).value!)
        expect(gross).toBeGreaterThanOrEqual(0)
        expect(gross).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('lifetime value', () => {
  it.each(vectors.lifetimeValue)('gives the worked case $lifetimeValue', (vector) => {
    const { customerValue, lifetimeValue: whole } = lifetimeValue({
      averagePurchaseValue: vector.averagePurchaseValue,
      purchasesPerPeriod: vector.purchasesPerMonth,
      lifespanPeriods: vector.lifespanMonths,
      customers: 40,
    })
    expect(customerValue.value).toBe(vector.customerValuePerMonth)
    expect(whole).toMatchObject({ value: vector.lifetimeValue, n: 40 })
  })

  it('takes the lifespan from churn: 4 % a month is 25 months, and no churn is no answer', () => {
    expect(lifespanOf(4)).toBe(25)
    expect(lifespanOf(0)).toBeNull()
    expect(lifespanOf(null)).toBeNull()
    expect(lifetimeValue({ averagePurchaseValue: 50, purchasesPerPeriod: 1, lifespanPeriods: null, customers: 3 }).lifetimeValue.value).toBeNull()
  })

  it('takes refunds off the revenue, and refuses another currency', () => {
    const purchases = [
      { amount: 50, currency: 'EUR' },
      { amount: 70, currency: 'EUR' },
      { amount: -20, currency: 'EUR' },
      { amount: 99, currency: 'USD' },
      { amount: Number.NaN, currency: 'EUR' },
    ]
    expect(purchaseSum(purchases, 'EUR')).toEqual({ revenue: 100, purchases: 2, refused: 2 })
  })
})
