import { dayMs } from '../calendar/day.ts'
import type { Place } from './unit.ts'
import type { Span } from '../stages/history.ts'

/** Days already stayed at which the rate of leaving may change; each class runs to the next. Wider where stays get rare. */
const ageClasses = [0, 1, 2, 4, 7, 14, 30, 60, 90, 180, 365] as const

/** Moves to each place, for each day of stay. */
type RatesTo = readonly number[]

/** How fast units leave each place, by how long they have been there, and where to. */
export interface Rates {
  places: readonly Place[]
  /** By place (index in `places`), then by whole days already stayed. */
  ratesAt: (place: number, days: number) => RatesTo
  /** Moves it was learnt from. */
  moves: number
}

/**
 * Occurrence by exposure: moves seen in a class of stay over the days spent in it. Each class is drawn towards the rate of the whole stage
 * with the weight of one move, so that a class in which little was seen does not say "never" or "at once".
 *
 * @param histories as known at `until` (ms since 1970).
 */
export function ratesOf(histories: Iterable<readonly Span[]>, places: readonly Place[], until: number): Rates {
  const size = places.length
  const exposure = places.map(() => ageClasses.map(() => 0))
  const moved = places.map(() => ageClasses.map(() => new Array<number>(size).fill(0)))
  let moves = 0

  for (const spans of histories) {
    for (const [index, { stage, enteredAt, leftAt }] of spans.entries()) {
      const from = places.indexOf(stage)
      if (from < 0) continue
      const days = ((leftAt ?? until) - enteredAt) / dayMs
      for (const [age, begin] of ageClasses.entries()) {
        if (days <= begin) break
        exposure[from]![age]! += Math.min(days, ageClasses[age + 1] ?? Infinity) - begin
      }
      const next = spans[index + 1]
      const to = leftAt === null || next === undefined ? -1 : places.indexOf(next.stage)
      if (to < 0) continue
      moved[from]![classOf(days)]![to]!++
      moves++
    }
  }

  const rates = places.map((_, from) => smoothed(exposure[from]!, moved[from]!))
  return { places, moves, ratesAt: (place, days) => rates[place]![classOf(days)]! }
}

function smoothed(exposure: readonly number[], moved: readonly (readonly number[])[]): RatesTo[] {
  const days = total(exposure)
  const overall = (moved[0] ?? []).map((_, to) => total(moved.map((row) => row[to]!)))
  const leavers = total(overall)
  if (leavers === 0 || days === 0) return exposure.map(() => overall.map(() => 0))
  const daysOfOneMove = days / leavers
  return exposure.map((spent, age) => overall.map((all, to) => (moved[age]![to]! + all / leavers) / (spent + daysOfOneMove)))
}

function classOf(days: number): number {
  let age = 0
  while (age + 1 < ageClasses.length && days >= ageClasses[age + 1]!) age++
  return age
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
