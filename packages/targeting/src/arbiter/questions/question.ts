import type { HoldReason } from '@milepost/contract/vocabulary'
import type { Candidate } from '../candidate.ts'

/** Reasons that concern one experience alone; `busy` and `outranked` are about the others beside it. */
export type OwnReason = Exclude<HoldReason, 'busy' | 'outranked'>

export interface Answer {
  holds: boolean
  /** The next instant at which time alone may turn the answer; null when never. */
  until: number | null
}

/** One reason for which an experience may be held. */
export type HoldQuestion = (candidate: Candidate) => Answer

/** The reasons as a list in the order of `holdReasons`. Made once for a repertoire, since every decision goes through it for each experience. */
export function inOrder(holds: Partial<Record<OwnReason, HoldQuestion>>): [reason: OwnReason, ask: HoldQuestion][] {
  return Object.entries(holds) as [OwnReason, HoldQuestion][]
}

export const passes: Answer = { holds: false, until: null }
export const holds: Answer = { holds: true, until: null }
