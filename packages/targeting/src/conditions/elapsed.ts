import type { Facts, LeafOf } from '@milepost/contract'
import { instantOf } from '../comparison/instant.ts'
import { traitAt } from '../facts/trait-history.ts'
import { own } from '../record.ts'
import { ascending, dayMs, type Question, unknown } from './question.ts'

type Since = LeafOf<'elapsed'>['since']

const latest = (times: readonly number[]) => times.reduce<number | undefined>((a, b) => Math.max(a ?? b, b), undefined)

/** Of activity; of a day that is not over yet as of `now` its first activity is all that is known. */
function activityTimes(facts: Facts): number[] {
  return Object.values(facts.activeDays).flat()
}

function dateAt(since: Since, facts: Facts, now: number): number | undefined {
  if (since === 'firstSeen') return facts.firstAt !== null && facts.firstAt <= now ? facts.firstAt : undefined
  if (since === 'lastSeen')
    return facts.lastAt !== null && facts.lastAt <= now
      ? facts.lastAt
      : latest(activityTimes(facts).filter((at) => at <= now))
  return instantOf(traitAt(own(facts.traits, since.trait), now))
}

/** Every date that stood, stands or will stand, and since when. */
function datesOf(since: Since, facts: Facts): { from: number; date: number | undefined }[] {
  if (since === 'firstSeen') return facts.firstAt === null ? [] : [{ from: facts.firstAt, date: facts.firstAt }]
  if (since === 'lastSeen') return activityTimes(facts).map((at) => ({ from: at, date: at }))
  return (own(facts.traits, since.trait) ?? []).map(({ at, value }) => ({ from: at, date: instantOf(value) }))
}

/** Both bounds are inclusive. */
export const elapsed: Question<'elapsed'> = {
  ask({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts, now }) {
    const date = facts && dateAt(since, facts, now)
    if (date === undefined) return unknown(typeof since === 'string' ? since : `a date in trait ${since.trait}`)
    const found = (now - date) / dayMs
    return { truth: found >= atLeast && found <= atMost, found }
  },
  turns({ of = 'person', since, atLeast = -Infinity, atMost = Infinity }, { [of]: facts }) {
    if (!facts) return []
    const turns = datesOf(since, facts).flatMap(({ from, date = NaN }, i, dates) => {
      const until = dates[i + 1]?.from ?? Infinity
      const bounds = [Math.ceil(date + atLeast * dayMs), Math.floor(date + atMost * dayMs) + 1]
      // Each date speaks until the next one stands: without this, years of activity would be asked twice over.
      return [from, ...bounds.filter((at) => at > from && at < until)]
    })
    return ascending(turns)
  },
}
