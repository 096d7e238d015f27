import type { HoldReason } from '@milepost/contract/vocabulary'
import type { Candidate } from './candidate.ts'
import type { OwnReason } from './questions/question.ts'

/** What became of one experience before it competes with others. */
export interface Passage {
  reason: OwnReason | undefined
  until: number | null
  /** The next instant at which any of the answers given may turn. */
  turnsAt: number
}

/** The only reasons that take something off the screen that is on it. */
const endings: readonly HoldReason[] = ['quiet', 'dismissed', 'snoozed', 'audience', 'targetMissing']

/** The questions that are put to it, in order. */
export function questionsFor({ open, repertoire: { holds } }: Candidate): Candidate['repertoire']['holds'] {
  return open ? holds.filter(([reason]) => endings.includes(reason) && !(open.engaged && reason === 'audience')) : holds
}

/** Asks in order, up to the first reason that holds. */
export function pass(candidate: Candidate): Passage {
  let turnsAt = Infinity
  for (const [reason, ask] of questionsFor(candidate)) {
    const { holds, until } = ask(candidate)
    turnsAt = Math.min(turnsAt, until ?? Infinity)
    if (holds) return { reason, until, turnsAt }
  }
  return { reason: undefined, until: null, turnsAt }
}
