import type { Facts, LeafOf } from '@milepost/contract'
import { instantOf } from '../comparison/instant.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import { dayMs, type Question, windowMs } from './question.ts'

type Since = LeafOf<'elapsed'>['since']

/** Every date that stood, stands or will stand, and since when. Of a day's activity its first and last are known. */
export function datesOf(since: Since, facts: Facts): { from: number; date: number | undefined }[] {
  if (typeof since === 'object')
    return (own(facts.traits, since.trait) ?? []).map(({ at, value }) => ({ from: at, date: instantOf(value) }))
  // Facts may be narrowed to what rules read: the latest activity is there also where the days are not.
  const activeAt = () => new Set([...Object.values(facts.activeDays).flat(), facts.lastAt ?? Infinity])
  return [...(since === 'lastSeen' ? activeAt() : [facts.firstAt ?? Infinity])].map((at) => ({ from: at, date: at }))
}

/** Milliseconds since the date that stands now. */
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
