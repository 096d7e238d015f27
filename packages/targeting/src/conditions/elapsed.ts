import type { Facts, LeafOf } from '@milepost/contract'
import { instantOf } from '../comparison/instant.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import { dayMs, type Question, windowMs } from './question.ts'

type Since = LeafOf<'elapsed'>['since']

/** Every date that `since` meant in the past, means now or will mean, and from when on. Of the activity of a day only the first and the last are recorded. */
export function datesOf(since: Since, facts: Facts): { from: number; date: number | undefined }[] {
  if (typeof since === 'object')
    return (own(facts.traits, since.trait) ?? []).map(({ at, value }) => ({ from: at, date: instantOf(value) }))
  // Facts that were narrowed to what rules read may lack the days, but never the latest activity.
  const activeAt = () => new Set([...Object.values(facts.activeDays).flat(), facts.lastAt ?? Infinity])
  return [...(since === 'lastSeen' ? activeAt() : [facts.firstAt ?? Infinity])].map((at) => ({ from: at, date: at }))
}

/** Milliseconds since the date, as it is known at `now`. */
export function ageOf({ of = 'person', since }: LeafOf<'elapsed'>, { [of]: facts, now }: Subject): number | undefined {
  const date = facts && datesOf(since, facts).findLast(({ from }) => from <= now)?.date
  return date === undefined ? undefined : now - date
}

/** Both bounds are inclusive. */
export const elapsed: Question<'elapsed'> = (leaf, subject) => {
  const { atLeast = -Infinity, atMost = Infinity } = leaf
  const ageMs = ageOf(leaf, subject)
  return ageMs === undefined ? null : ageMs >= windowMs(atLeast) && ageMs <= Math.floor(atMost * dayMs)
}
