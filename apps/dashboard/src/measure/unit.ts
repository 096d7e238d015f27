import { money } from '../words/money.ts'
import { amount, count, days, mean, percent, points, ratio } from '../words/number.ts'

/** How the value of a measure is written: shares come as 0 to 1, percents as 0 to 100. */
const measureUnits = ['share', 'percent', 'points', 'mean', 'days', 'months', 'count', 'amount', 'ratio', 'pointsChange', 'percentChange', 'meanChange'] as const
export type MeasureUnit = (typeof measureUnits)[number]

const written = {
  share: percent,
  percent: (value: number) => percent(value / 100),
  points,
  mean,
  days,
  months: (value: number) => `${mean(value)} months`,
  count,
  amount,
  ratio,
  pointsChange: signed(points),
  percentChange: signed((value) => `${points(value)} points`),
  meanChange: signed(mean),
} as const satisfies Record<MeasureUnit, (value: number) => string>

/** Writes the sign of a change, also a plus. */
function signed(write: (value: number) => string): (value: number) => string {
  return (value) => (/^[1-9]|^0\.0*[1-9]/.test(write(value)) ? `+${write(value)}` : write(value))
}

/** @param currency of amounts */
export function writtenValue(unit: MeasureUnit, value: number, currency: string | null = null): string {
  return unit === 'amount' && currency !== null ? money(value, currency) : written[unit](value)
}

/** `58–70%`, or `−12 to 34` where a minus would stand beside the dash. */
export function writtenInterval(unit: MeasureUnit, lo: number, hi: number, currency: string | null = null): string {
  const [low, high] = [writtenValue(unit, lo, currency), writtenValue(unit, hi, currency)]
  if (lo < 0 || unit === 'days' || unit === 'months' || unit.endsWith('Change')) return `${low} to ${high}`
  return `${low.replace(/%$/, '')}\u2013${high}`
}
