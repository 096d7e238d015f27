import type { Facts, LeafOf } from '@milepost/contract'
import { instantOf } from '../comparison/instant.ts'
import { own } from '../record.ts'
import { dayMs, type Question, unknown, windowMs } from './question.ts'

type Since = LeafOf<'elapsed'>['since']

/** Every date that stood, stands or will stand, and since when. Of a day's activity its first and last are known. */
export function datesOf(since: Since, facts: Facts): { from: number; date: number | undefined }[] {
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
}
