import type { Facts, LeafOf } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { factsOf, type Question, type Turns } from './question.ts'

type ActiveDays = LeafOf<'activeDays'>

/** How many days ago the window begins, and how many days ago it is over. */
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

/** Days of the window on which somebody was active by now. */
export function daysFound(leaf: ActiveDays, subject: Subject): number {
  const facts = factsOf(subject)
  const [from, to] = windowOf(leaf)
  const today = subject.dayOf(subject.now)
  // Windows are long, and before the first message nobody was active.
  const firstAt = facts?.firstAt ?? null
  const start = firstAt === null ? today - from : Math.max(today - from, subject.dayOf(firstAt))
  let found = 0
  for (let day = start; day < today - to; day++) if (firstAtOf(facts, day) <= subject.now) found++
  return found
}

export const activeDays: Question<'activeDays'> = (leaf, subject) => {
  if (!factsOf(subject)) return null
  const truth = isEnough(leaf, daysFound(leaf, subject))
  // Partial facts hold a part of what happened, so there may be more active days, never fewer.
  return subject.partial && !(truth && leaf.atMost === undefined) ? null : truth
}

export const activeDaysTurns: Turns<'activeDays'> = function* (leaf, subject) {
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
    // In a window that ends with today, the day counts from its first activity on, not from midnight. Asked only where needed: startOfDay is slow.
    if (isEntry && to < 0) yield firstAtOf(facts, day)
    else if (day > today) yield subject.startOfDay(day)
  }
}
