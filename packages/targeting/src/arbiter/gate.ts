import { type HoldReason, holdReasons } from '@milepost/contract/vocabulary'
import type { Candidate } from './candidate.ts'
import { holdQuestions, type OwnReason } from './questions/index.ts'

/** What one experience meets before it competes with others. */
export interface Passage {
  reason: OwnReason | undefined
  until: number | null
  /** The next instant at which any of the answers given may turn. */
  turnsAt: number
}

/** What is on screen stays there, but for these. */
const endings: readonly HoldReason[] = ['quiet', 'dismissed', 'snoozed', 'audience', 'targetMissing']

export function reasonsFor({ open }: Candidate): OwnReason[] {
  return holdReasons.filter(
    (reason): reason is OwnReason =>
      reason in holdQuestions && (!open || (endings.includes(reason) && !(open.engaged && reason === 'audience'))),
  )
}

/** Asks in order, up to the first reason that holds. */
export function pass(candidate: Candidate): Passage {
  let turnsAt = Infinity
  for (const reason of reasonsFor(candidate)) {
    const { holds, until } = holdQuestions[reason](candidate)
    turnsAt = Math.min(turnsAt, until ?? Infinity)
    if (holds) return { reason, until, turnsAt }
  }
  return { reason: undefined, until: null, turnsAt }
}
