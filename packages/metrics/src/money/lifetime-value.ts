import type { Measure } from '@milepost/contract'
import { type Context, type Interval, measure } from '../measure/measure.ts'

export interface Purchase {
  /** In units of the currency; a refund is negative. */
  amount: number
  /** ISO 4217. */
  currency: string
}

export interface PurchaseSum {
  /** Refunds taken off. */
  revenue: number
  /** How many; a refund is not a purchase. */
  purchases: number
  /** Purchases in another currency or without an amount, which are in no sum. */
  refused: number
}

/** A project has one currency; what is in another one is refused and counted, never converted. */
export function purchaseSum(purchases: Iterable<Purchase>, currency: string): PurchaseSum {
  const sum: PurchaseSum = { revenue: 0, purchases: 0, refused: 0 }
  for (const purchase of purchases) {
    if (purchase.currency !== currency || !Number.isFinite(purchase.amount)) {
      sum.refused++
      continue
    }
    sum.revenue += purchase.amount
    if (purchase.amount > 0) sum.purchases++
  }
  return sum
}

export interface LifetimeQuestion {
  /** In the project's currency. */
  averagePurchaseValue: number
  /** Of one customer, in one period. */
  purchasesPerPeriod: number
  /** In the same periods; see `lifespanOf`. Null: not known. */
  lifespanPeriods: number | null
  /** The interval of the lifespan, by far the least certain of the three factors: the interval of the lifetime value is made from it alone. */
  lifespanInterval?: Interval | null
  /** Customers it was learnt from. */
  customers: number
}

export interface LifetimeValue {
  /** Average purchase value x purchases per period, in the project's currency. */
  customerValue: Measure
  /** Customer value x average lifespan in the same period. */
  lifetimeValue: Measure
}

export function lifetimeValue(question: LifetimeQuestion, context?: Context): LifetimeValue {
  const { averagePurchaseValue, purchasesPerPeriod, lifespanPeriods, lifespanInterval = null, customers } = question
  const known = customers > 0
  const perPeriod = averagePurchaseValue * purchasesPerPeriod
  const whole = lifespanPeriods === null ? null : perPeriod * lifespanPeriods
  const interval = lifespanInterval && { lo: perPeriod * lifespanInterval.lo, hi: perPeriod * lifespanInterval.hi }
  const reading = { n: known ? customers : 0, method: 'none' }
  return {
    customerValue: measure({ ...reading, value: known ? perPeriod : null }, context),
    lifetimeValue: measure({ ...reading, value: known ? whole : null, interval, method: interval ? 'lifespan' : 'none' }, context),
  }
}

/** `1 / churn`, in the periods the churn is of. @param churnPercent 0 to 100. @returns null for a churn of 0: nobody has left yet. */
export function lifespanOf(churnPercent: number | null): number | null {
  return churnPercent !== null && churnPercent > 0 ? 100 / churnPercent : null
}
