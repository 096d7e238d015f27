import type { Unit } from '@milepost/contract'
import type { Segment } from './segment.ts'

export interface ActivationQuestion {
  /** Null where no milestone is marked as activation: then only checklists are counted. */
  unit: Unit | null
  /** Ids in the order of the funnel; the last is activation. */
  milestones: string[]
  /** The milestone by which somebody leaves for good, null where there is none; nobody leaves where `members` are counted. */
  leaving: string | null
  /** Where accounts are counted by milestones of people: how many members, of one role or any, have to reach each. Null where `unit` reaches them itself. */
  members: { atLeast: number; role: Segment | null } | null
  /** The first instant of each bucket, ascending, and behind them the first instant after the last. */
  bounds: number[]
  windowMs: number
  segment: Segment | null
}

/** A unit's clock starts when it was first seen; people are counted once they are identified. */
export interface ActivationCounts {
  /** By the bucket the clock started in. `elapsed`: of them, those whose window is over; `inWindow`: of those, who made it. */
  buckets: { bucket: number; started: number; elapsed: number; inWindow: number; activated: number }[]
  /** Those whose window is over, by how many of the milestones, from the first on, they reached in it. */
  depths: { depth: number; count: number }[]
  /** From the start to activation, to leaving where that came before, or to now where neither did; to the minute up to two days, to the hour beyond. */
  times: { minutes: number; end: 'activated' | 'left' | null; count: number }[]
  /** People who first saw an experience in the period. */
  seen: { experience: string; count: number }[]
  /** Of those people, who did each task. */
  tasks: { experience: string; task: string; count: number }[]
}
