/** `1 day`, `14 days`. */
export const count = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`)

/** `once`, `3 times`, and `never`. */
export const times = (n: number) => (n === 0 ? 'never' : n === 1 ? 'once' : `${n} times`)

/** How often, as people say it: `at least once`, `exactly 3 times`; nothing where it is not bounded. */
export function describeTimes(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atLeast === atMost) return `exactly ${times(atLeast)}`
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${times(atMost)}`
  if (atLeast !== undefined) return `at least ${times(atLeast)}`
  return atMost === undefined ? '' : `at most ${times(atMost)}`
}

/** What is said of something in the last so many days. */
export const inLastDays = (days: number | undefined) => (days === undefined ? '' : days === 1 ? ' in the last day' : ` in the last ${days} days`)

/**
 * Where a date has to lie, as the end of a sentence about it: `was 14 days ago or more`, `is within the next 60 days`. Both bounds are
 * inclusive, in days from the date to now, negative for a date in the future.
 */
export function describeElapsed(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast === undefined && atMost === undefined) return 'is known'
  if (atLeast === undefined) return notLaterThan(atMost!)
  if (atMost === undefined) return notBefore(atLeast)
  return between(atLeast, atMost)
}

function notBefore(atLeast: number): string {
  if (atLeast === 0) return 'has passed'
  return atLeast > 0 ? `was ${count(atLeast, 'day')} ago or more` : `is within the next ${count(-atLeast, 'day')}, or has passed`
}

function notLaterThan(atMost: number): string {
  if (atMost === 0) return 'has not passed yet'
  return atMost > 0 ? `is not more than ${count(atMost, 'day')} ago` : `is ${count(-atMost, 'day')} from now or later`
}

function between(atLeast: number, atMost: number): string {
  if (atLeast > atMost) return 'is never: its bounds leave nothing'
  if (atLeast === atMost) return atLeast === 0 ? 'is just now' : `is exactly ${describeAge(atLeast)}`
  if (atLeast > 0) return `was ${atLeast} to ${count(atMost, 'day')} ago`
  if (atMost < 0) return `is ${-atMost} to ${count(-atLeast, 'day')} from now`
  if (atLeast === 0) return `was within the last ${count(atMost, 'day')}`
  if (atMost === 0) return `is within the next ${count(-atLeast, 'day')}`
  return `is within the next ${count(-atLeast, 'day')} or the last ${count(atMost, 'day')}`
}

/** @param days since a date, negative while it lies ahead */
export function describeAge(days: number): string {
  const rounded = Math.round(Math.abs(days) * 10) / 10
  if (rounded === 0) return 'just now'
  return days > 0 ? `${count(rounded, 'day')} ago` : `${count(rounded, 'day')} from now`
}
