import type { Facts, LeafOf } from '@milepost/contract'
import { factsOf, type Question, unknown } from './question.ts'

type ActiveDays = LeafOf<'activeDays'>

/** Days ago of the window's first day, and of the day after its last. */
function windowOf({ withinDays, endingDaysAgo = 0 }: ActiveDays): [from: number, to: number] {
  return [endingDaysAgo + withinDays - 1, endingDaysAgo - 1]
}

function isEnough({ atMost = Infinity, atLeast = atMost < Infinity ? 0 : 1 }: ActiveDays, found: number): boolean {
  return found >= atLeast && found <= atMost
}

/** First activity of a day, if it had any. */
function firstAtOf(facts: Facts | undefined, day: number): number {
  return facts?.activeDays[day]?.[0] ?? Infinity
}

export const activeDays: Question<'activeDays'> = {
  ask(leaf, subject) {
    const facts = factsOf(subject)
    if (!facts) return unknown('active days')
    const [from, to] = windowOf(leaf)
    const today = subject.dayOf(subject.now)
    let found = 0
    for (let day = today - from; day < today - to; day++) if (firstAtOf(facts, day) <= subject.now) found++
    const truth = isEnough(leaf, found)
    // More may have happened elsewhere; never less.
    if (subject.partial && !(truth && leaf.atMost === undefined)) return { ...unknown('active days of other devices'), found }
    return { truth, found }
  },
  *turns(leaf, subject) {
    const facts = factsOf(subject)
    const [from, to] = windowOf(leaf)
    const today = subject.dayOf(subject.now)
    // Keys that are whole numbers come in ascending order.
    const days = Object.keys(facts?.activeDays ?? {}).map(Number)
    let [entered, left] = [0, 0]
    while (left < days.length) {
      const before = isEnough(leaf, entered - left)
      const enters = (days[entered] ?? Infinity) + to + 1
      const leaves = (days[left] as number) + from + 1
      const isEntry = enters < leaves
      const day = isEntry ? enters : leaves
      if (isEntry) entered++
      else left++
      if (isEnough(leaf, entered - left) === before) continue
      // A day that ends with today enters with its first activity. Where a day begins is dear to find out.
      if (isEntry && to < 0) yield firstAtOf(facts, day)
      else if (day > today) yield subject.startOfDay(day)
    }
  },
}
