import { countOf, partOf } from '../measure/count.ts'
import type { Interval } from '../measure/measure.ts'
import { wilson } from './wilson.ts'

export interface Proportion {
  successes: number
  n: number
}

/**
 * The hybrid score interval of the difference `a - b` of two independent proportions: method 10 of R. G. Newcombe, Interval
 * estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890.
 *
 * @returns bounds in [-1, 1]; null where one side has no n.
 */
export function newcombe(a: Proportion, b: Proportion): Interval | null {
  const ofA = wilson(a.successes, a.n)
  const ofB = wilson(b.successes, b.n)
  if (ofA === null || ofB === null) return null
  const shareA = partOf(a.successes, a.n) / countOf(a.n)
  const shareB = partOf(b.successes, b.n) / countOf(b.n)
  const difference = shareA - shareB
  return {
    lo: Math.max(-1, difference - Math.hypot(shareA - ofA.lo, ofB.hi - shareB)),
    hi: Math.min(1, difference + Math.hypot(ofA.hi - shareA, shareB - ofB.lo)),
  }
}
