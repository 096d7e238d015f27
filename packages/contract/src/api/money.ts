import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { AsOf, Day, Period } from './parts.ts'

/** How many accounts, and how much revenue a month they stand for, in units of the project's currency. */
export const Revenue = v.object({ accounts: v.number(), amount: v.number() })
export type Revenue = v.InferOutput<typeof Revenue>

/** `end = start + new + expansion - contraction - churned`, in accounts and in revenue. Who comes back is new. */
export const MoneyMonth = v.object({
  from: Day,
  to: Day,
  /** The month has ended. Before, its end is now. */
  over: v.boolean(),
  /** Late events can still change it. */
  provisional: v.boolean(),
  start: Revenue,
  new: Revenue,
  expansion: Revenue,
  contraction: Revenue,
  churned: Revenue,
  end: Revenue,
  accountChurn: Measure,
  netAccountChange: Measure,
  netRevenueChange: Measure,
  grossRevenueChurn: Measure,
  netRevenueChurn: Measure,
})
export type MoneyMonth = v.InferOutput<typeof MoneyMonth>

export const MoneyAnswer = v.object({
  asOf: AsOf,
  /** Whole calendar months; those before the first customer are left out. */
  period: Period,
  /** ISO 4217: the one the project declares, else that of most orders; null where none is known. */
  currency: v.nullable(v.string()),
  /** Now: accounts whose trait `mrr` is above 0, and what they pay. */
  now: Revenue,
  /** Ascending. */
  months: v.array(MoneyMonth),
  /** Lifetime value with the factors it is multiplied from, over the months that are over. */
  lifetime: v.object({
    /** What stands for purchases: `Order Completed` and `Order Refunded`, or, where none was sent, one payment of `mrr` a month. */
    basis: v.picklist(['orders', 'revenue', 'none']),
    orders: v.number(),
    refunds: v.number(),
    /** Orders less refunds, in the currency. */
    revenue: v.number(),
    /** In another currency. */
    refused: v.number(),
    /** Without an amount. */
    unpriced: v.number(),
    /** Months of the period in which an account was a customer, of all accounts together. */
    customerMonths: v.number(),
    averagePurchaseValue: Measure,
    purchasesPerMonth: Measure,
    /** In months. */
    lifespan: Measure,
    customerValue: Measure,
    lifetimeValue: Measure,
  }),
})
export type MoneyAnswer = v.InferOutput<typeof MoneyAnswer>
