import type { Facts, LeafOf } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import { ascending, factsOf, type Question, unknown } from './question.ts'

/** Days ago of the window's first day, and of the day after its last. */
function windowOf({ withinDays, endingDaysAgo = 0 }: LeafOf<'activeDays'>): [from: number, to: number] {
  return [endingDaysAgo + withinDays - 1, endingDaysAgo - 1]
}

/** First activity of a day, if it had any. */
function firstAtOf(facts: Facts | undefined, day: number): number {
  return own(facts?.activeDays, String(day))?.[0] ?? Infinity
}

export const activeDays: Question<'activeDays'> = {
  ask(leaf, subject) {
    const facts = factsOf(subject)
    if (!facts) return unknown('active days')
    const { atLeast = leaf.atMost === undefined ? 1 : 0, atMost = Infinity } = leaf
    const [from, to] = windowOf(leaf)
    const today = subject.dayOf(subject.now)
    let found = 0
    for (let day = today - from; day < today - to; day++) if (firstAtOf(facts, day) <= subject.now) found++
    const truth = found >= atLeast && found <= atMost
    // More may have happened elsewhere; never less.
    if (subject.partial && !(truth && atMost === Infinity)) return { ...unknown('active days of other devices'), found }
    return { truth, found }
  },
  *turns(leaf, subject) {
    const facts = factsOf(subject)
    const [from, to] = windowOf(leaf)
    const today = subject.dayOf(subject.now)
    const days = Object.keys(facts?.activeDays ?? {}).flatMap((day) => [0, to + 1, from + 1].map((later) => Number(day) + later))
    for (const day of ascending(days)) {
      // Where a day begins is dear to find out, so it is asked of one day after the other, and seldom of many.
      if (day > today) yield subject.startOfDay(day)
      if (day >= today) yield firstAtOf(facts, day)
    }
  },
}
