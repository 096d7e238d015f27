import type { Experience } from '@milepost/contract'
import type { Decision, Held, Shown } from '../decision.ts'
import type { Moment } from '../moment.ts'
import type { Repertoire } from '../repertoire.ts'
import type { Budgets } from './budgets.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { pass } from './gate.ts'
import { findWinner } from './place.ts'

/**
 * Picks what is shown now out of everything published: passive surfaces beside each other, at most one of the rest in the
 * full form, and beside it at most one ambient surface. All else is held for exactly one reason, the first in the order of
 * `holdReasons`. Both lists are ordered by id. The same input gives the same decision, in the browser and in the collector.
 * @param candidates those among them that are to be decided on, where it is sure that the rest is held (`mayApply`). Exposures of all count.
 */
export type Decide = (experiences: readonly Experience[], moment: Moment, budgets?: Budgets, candidates?: readonly Experience[]) => Decision

export function decideBy(repertoire: Repertoire, experiences: readonly Experience[], moment: Moment, budgets?: Budgets, candidates = experiences): Decision {
  const interruptions = repertoire.interruptionsOf?.(repertoire, experiences, moment)
  const shown: Shown[] = []
  const held: Held[] = []
  const eligible: Candidate[] = []
  let wakeAt = Infinity
  for (const experience of candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const candidate = candidateOf(repertoire, experience, moment, interruptions, budgets)
    const { reason, until, turnsAt } = pass(candidate)
    wakeAt = Math.min(wakeAt, turnsAt)
    if (!reason) eligible.push(candidate)
    else held.push({ experience, reason, until, ...(reason.startsWith('audience') && { verdict: candidate.verdict }) })
  }
  const winners = [false, true].map((strip) => findWinner(eligible.filter(({ ambient }) => ambient === strip)))
  for (const candidate of eligible) {
    const { experience, passive, ambient } = candidate
    const winner = winners[Number(ambient)]
    if (candidate === winner) shown.push({ experience, form: 'full' })
    else if (passive) shown.push({ experience, form: 'launcher' })
    else if (winner)
      held.push({ experience, reason: winner.open ? 'busy' : 'outranked', until: null, behind: winner.experience.id })
  }
  return { shown, held, wakeAt: wakeAt < Infinity ? wakeAt : null }
}
