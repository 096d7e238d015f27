import { datesOf } from '../elapsed.ts'
import { ascending } from '../ascending.ts'
import { dayMs, type Turns, windowMs } from '../question.ts'

export const elapsedTurns: Turns<'elapsed'> = ({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts }) => {
  if (!facts) return []
  let crossed = true
  const turns = datesOf(since, facts).flatMap(({ from, date = NaN }, i, dates) => {
    // A date counts until the next one replaces it. Where no bound was crossed before the replacement, the answer did not change, and
    // the instant is left out: otherwise years of daily activity would all be asked. A trait may jump to any date, so it is always asked.
    const until = dates[i + 1]?.from ?? Infinity
    const bounds = [date + windowMs(atLeast), date + Math.floor(atMost * dayMs) + 1]
    const within = bounds.filter((at) => at > from && at < until)
    const start = crossed || typeof since === 'object' ? [from] : []
    crossed = within.length > 0
    return [...start, ...within]
  })
  return ascending(turns)
}
