import type { LeafOf } from '@milepost/contract'
import { streamKey } from '../facts/stream-key.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import { factsOf, type Question, windowMs } from './question.ts'

/** Ascending times that are not later. */
function countUntil(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as number) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The window is half-open: what happened exactly `withinDays` ago is out. */
export function countOf(leaf: LeafOf<'event'>, subject: Subject): number {
  const times = own(factsOf(subject, leaf.of)?.streams, streamKey(leaf)) ?? []
  return countUntil(times, subject.now) - countUntil(times, subject.now - windowMs(leaf.withinDays ?? Infinity))
}

export const event: Question<'event'> = (leaf, subject) => {
  const { atMost = Infinity, atLeast = leaf.atMost === undefined ? 1 : 0 } = leaf
  if (!factsOf(subject, leaf.of)) return null
  const found = countOf(leaf, subject)
  const truth = found >= atLeast && found <= atMost
  // Partial facts hold a part of what happened, so the count may be higher, never lower.
  return subject.partial && !(truth && atMost === Infinity) ? null : truth
}
