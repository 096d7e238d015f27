import type { RevenueMove } from '@milepost/metrics'

export interface MoneyQuestion {
  /** Days [fromDay, toDay) of which purchases are asked for, since 1970-01-01 in the project's zone. */
  fromDay: number
  toDay: number
}

export interface MoneyCounts {
  /** The moves of all months. */
  moves: RevenueMove[]
  /** By currency, '' for those that named none; amounts in thousandths. */
  purchases: { currency: string; orders: number; refunds: number; amount: number; unpriced: number }[]
  /** The currency of most orders ever; null where none was named. */
  commonCurrency: string | null
}
