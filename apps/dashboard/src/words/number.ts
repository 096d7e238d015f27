/** A true minus, so that negative scores line up with positive ones. */
const minus = '\u2212'
const withMinus = (text: string) => text.replace(/^-/, minus)

const whole = new Intl.NumberFormat('en')
const rounded = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const tenths = rounded(1)
const hundredths = rounded(2)
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** 12,480 */
export function count(value: number): string {
  return withMinus(whole.format(value))
}

/** 12.5K from ten thousand on, for axes and narrow places; exact below. */
export function shortCount(value: number): string {
  return Math.abs(value) < 10_000 ? count(value) : withMinus(short.format(value))
}

/** @param share 0 to 1 */
export function percent(share: number): string {
  return `${withMinus(whole.format(Math.round(share * 100) || 0))}%`
}

export function points(value: number): string {
  return withMinus(whole.format(Math.round(value) || 0))
}

export function mean(value: number): string {
  return withMinus(tenths.format(value))
}

/** Hundredths: how often something happens in a month. */
export function ratio(value: number): string {
  return withMinus(hundredths.format(value))
}

/** Money without its currency: cents under a hundred, whole units above. */
export function amount(value: number): string {
  return Math.abs(value) < 100 ? ratio(value) : withMinus(whole.format(Math.round(value)))
}

/** `1 account`, `2 accounts`; the plural is given where it is not the word with an s. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** `1 person`, `4 people`, `1 piece of feedback`: for what is named by its plural. */
export function countedMany(value: number, many: string): string {
  return counted(value, many.replace(/^people\b/, 'person').replace(/^(\w+)s\b/, '$1'), many)
}

/** Days as people say them, also after "up to" and "more than": under an hour in minutes, under two days in hours, under ten days to a tenth. */
export function days(value: number): string {
  if (value < 1 / 24) return counted(Math.max(1, Math.round(value * 24 * 60)), 'minute')
  if (value < 2) return counted(Math.round(value * 24), 'hour')
  if (value < 10) return `${withMinus(new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value))} days`
  return counted(Math.round(value), 'day')
}
