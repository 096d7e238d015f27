import type { HoldReason } from '@milepost/contract/vocabulary'
import type { Candidate } from '../candidate.ts'

/** Reasons that lie in the experience itself; the other two lie in the ones beside it. */
export type OwnReason = Exclude<HoldReason, 'busy' | 'outranked'>

export interface Answer {
  holds: boolean
  /** The next instant at which time alone may turn the answer; null when never. */
  until: number | null
}

/** One reason for which an experience may be held. */
export type HoldQuestion = (candidate: Candidate) => Answer

/** In the order in which they are asked. Made once: it is gone through for each experience in each decision. */
export function inOrder(holds: Partial<Record<OwnReason, HoldQuestion>>): [reason: OwnReason, ask: HoldQuestion][] {
  return Object.entries(holds) as [OwnReason, HoldQuestion][]
}

export const passes: Answer = { holds: false, until: null }
export const holds: Answer = { holds: true, until: null }
