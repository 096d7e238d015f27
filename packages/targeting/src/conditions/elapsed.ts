import type { Facts, LeafOf } from '@milepost/contract'
import { instantOf } from '../comparison/instant.ts'
import { own } from '../record.ts'
import { ascending, dayMs, type Question, unknown, windowMs } from './question.ts'

type Since = LeafOf<'elapsed'>['since']

/** Every date that stood, stands or will stand, and since when. Of a day's activity its first and last are known. */
function datesOf(since: Since, facts: Facts): { from: number; date: number | undefined }[] {
  if (typeof since === 'object')
    return (own(facts.traits, since.trait) ?? []).map(({ at, value }) => ({ from: at, date: instantOf(value) }))
  // Facts may be narrowed to what rules read: the latest activity is there also where the days are not.
  const activeAt = () => new Set([...Object.values(facts.activeDays).flat(), facts.lastAt ?? Infinity])
  return [...(since === 'lastSeen' ? activeAt() : [facts.firstAt ?? Infinity])].map((at) => ({ from: at, date: at }))
}

/** Both bounds are inclusive. */
export const elapsed: Question<'elapsed'> = {
  ask({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts, now }) {
    const date = facts && datesOf(since, facts).findLast(({ from }) => from <= now)?.date
    if (date === undefined) return unknown(typeof since === 'string' ? since : `a date in ${since.trait}`)
    const ageMs = now - date
    return { truth: ageMs >= windowMs(atLeast) && ageMs <= Math.floor(atMost * dayMs), found: ageMs / dayMs }
  },
  turns({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts }) {
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
  },
}
