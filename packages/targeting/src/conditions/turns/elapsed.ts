import { datesOf } from '../elapsed.ts'
import { ascending } from '../ascending.ts'
import { dayMs, type Turns, windowMs } from '../question.ts'

export const elapsedTurns: Turns<'elapsed'> = ({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts }) => {
  if (!facts) return []
  let crossed = true
  const turns = datesOf(since, facts).flatMap(({ from, date = NaN }, i, dates) => {
    // Each date speaks until the next one stands, and one activity soon after another changes nothing: without this,
    // years of activity would be asked over and over. A trait may be told any date at any time.
    const until = dates[i + 1]?.from ?? Infinity
    const bounds = [date + windowMs(atLeast), date + Math.floor(atMost * dayMs) + 1]
    const within = bounds.filter((at) => at > from && at < until)
    const start = crossed || typeof since === 'object' ? [from] : []
    crossed = within.length > 0
    return [...start, ...within]
  })
  return ascending(turns)
}
