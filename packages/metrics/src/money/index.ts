export { type AccountRevenue, accountChurn, grossRevenueChurn, netRevenueChurn, type RevenueMonth, revenueMonth } from './churn.ts'
export { lifespanOf, type LifetimeQuestion, type LifetimeValue, lifetimeValue, type Purchase, purchaseSum, type PurchaseSum } from './lifetime-value.ts'
export { type Month, netAccountChange, netRevenueChange } from './net-change.ts'
