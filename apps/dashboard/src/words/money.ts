import { count } from './number.ts'

/** An amount with its currency; without one, the plain number. Cents only where they can matter. */
export function money(amount: number, currency: string | null): string {
  const digits = Math.abs(amount) < 100 && !Number.isInteger(amount) ? 2 : 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (currency === null) return count(Number(amount.toFixed(digits)))
  return new Intl.NumberFormat('en', { style: 'currency', currency, ...options }).format(amount).replace('-', '\u2212')
}
