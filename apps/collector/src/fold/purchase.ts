import type { LoggedMessage, PurchaseCount } from '../store/fold.ts'

/** Segment's names. A refund is a negative purchase. A map: hosts may name an event `constructor`. */
const signs: ReadonlyMap<string, 1 | -1> = new Map([
  ['Order Completed', 1],
  ['Order Refunded', -1],
])

/** Above it a sum of many would leave the whole numbers. In units of the currency. */
const mostAmount = 1_000_000_000

export function isPurchase({ type, event }: Pick<LoggedMessage, 'type' | 'event'>): boolean {
  return type === 'track' && event !== null && signs.has(event)
}

/**
 * What a message says of money: an order by its `revenue`, else its `total`; a refund by its `total`, else its `revenue`. In thousandths, so
 * that sums are the same in any order. Whatever is no purchase keeps its body unparsed.
 */
export function findPurchase(message: LoggedMessage, dayOf: (at: number) => number): PurchaseCount | undefined {
  const { event, at } = message
  if (!isPurchase(message)) return undefined
  const sign = signs.get(event ?? '') ?? 1
  const { revenue, total, currency } = message.body.properties ?? {}
  const amount = amountOf(sign === 1 ? [revenue, total] : [total, revenue])
  const none = { day: dayOf(at), currency: currencyOf(currency), orders: 0, refunds: 0, amount: 0, unpriced: 0 }
  if (amount === undefined) return { ...none, unpriced: 1 }
  return { ...none, orders: sign === 1 ? 1 : 0, refunds: sign === 1 ? 0 : 1, amount: sign * amount }
}

function amountOf(said: unknown[]): number | undefined {
  const amount = said.find((each) => typeof each === 'number' && Number.isFinite(each)) as number | undefined
  return amount === undefined ? undefined : Math.round(Math.min(mostAmount, Math.abs(amount)) * 1000)
}

/** ISO 4217; '' where none is named. */
function currencyOf(said: unknown): string {
  return typeof said === 'string' && /^[a-z]{3}$/i.test(said) ? said.toUpperCase() : ''
}

/** One row for each day and currency. */
export function purchaseSumOf(counts: readonly PurchaseCount[]): PurchaseCount[] {
  const rows = new Map<string, PurchaseCount>()
  for (const count of counts) {
    const key = `${count.day} ${count.currency}`
    const row = rows.get(key)
    if (!row) rows.set(key, { ...count })
    else for (const name of ['orders', 'refunds', 'amount', 'unpriced'] as const) row[name] += count[name]
  }
  return [...rows.values()]
}
