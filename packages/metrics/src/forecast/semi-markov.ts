import type { Rates } from './rates.ts'

/** The probability of each place, in the order of the rates' places; they make one. */
export type Outlook = readonly number[]

/** Where a unit will be, from the place (index) it is in and the days it has been there. */
export type Predict = (place: number, daysStayed: number) => Outlook

/**
 * A semi-Markov process in steps of a day: the chance to move depends on the place and on the time already spent in it, and starts anew
 * with every move. (J. Janssen and R. Manca, Applied Semi-Markov Processes, 2006, chapter 3: the evolution equation.)
 * At most one move a day is foreseen.
 */
export function semiMarkov(rates: Rates, horizonDays: number): Predict {
  const size = rates.places.length
  /** `fresh[days][place]`: so many days after having entered the place. */
  const fresh: Outlook[][] = []
  for (let days = 0; days <= horizonDays; days++) {
    fresh.push(rates.places.map((_, place) => outlookOf(rates, fresh, place, 0, days)))
  }
  const known = new Map<number, Outlook>()
  return (place, daysStayed) => {
    const age = Math.floor(Math.max(0, daysStayed))
    const key = age * size + place
    const outlook = known.get(key) ?? outlookOf(rates, fresh, place, age, horizonDays)
    known.set(key, outlook)
    return outlook
  }
}

function outlookOf(rates: Rates, fresh: readonly (readonly Outlook[])[], place: number, age: number, days: number): Outlook {
  const outlook = new Array<number>(rates.places.length).fill(0)
  let still = 1
  for (let day = 0; day < days; day++) {
    const to = rates.ratesAt(place, age + day)
    const rate = to.reduce((sum, one) => sum + one, 0)
    if (rate === 0) continue
    const leaving = still * -Math.expm1(-rate)
    for (const [next, one] of to.entries()) {
      if (one === 0) continue
      const then = fresh[days - day - 1]![next]!
      for (const index of outlook.keys()) outlook[index]! += ((leaving * one) / rate) * then[index]!
    }
    still -= leaving
  }
  outlook[place]! += still
  return outlook
}
