import { streamKey } from '../facts/stream-key.ts'
import { own } from '../record.ts'
import { factsOf, type Question, unknown, windowMs } from './question.ts'

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
export const event: Question<'event'> = {
  ask(leaf, subject) {
    const { atMost = Infinity, atLeast = leaf.atMost === undefined ? 1 : 0, withinDays = Infinity } = leaf
    const facts = factsOf(subject, leaf.of)
    if (!facts) return unknown('events')
    const times = own(facts.streams, streamKey(leaf)) ?? []
    const found = countUntil(times, subject.now) - countUntil(times, subject.now - windowMs(withinDays))
    const truth = found >= atLeast && found <= atMost
    // More may have happened elsewhere; never less.
    if (subject.partial && !(truth && atMost === Infinity)) return { ...unknown('events of other devices'), found }
    return { truth, found }
  },
}
