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
  /** By the bucket in which they started. `elapsed`: those of them whose window is over; `inWindow`: those of these who activated in time. */
  buckets: { bucket: number; started: number; elapsed: number; inWindow: number; activated: number }[]
  /** Those whose window is over, by how many of the milestones, from the first on, they reached in it. */
  depths: { depth: number; count: number }[]
  /** Time from the start to activation, to leaving if that came first, or to now if neither has; to the minute up to two days, to the hour beyond. */
  times: { minutes: number; end: 'activated' | 'left' | null; count: number }[]
  /** People who first saw an experience in the period. */
  seen: { experience: string; count: number }[]
  /** How many of those people did each task. */
  tasks: { experience: string; task: string; count: number }[]
}
