import type { Unit } from '@milepost/contract'
import type { Activity, RevenueChange, Span } from '@milepost/metrics'

/** A trait that has a value today. Of an account's trait its people are, of a person's the accounts of such a person. */
export interface TraitValue {
  of: Unit
  trait: string
  /** As text: `12` is both the number and the text. */
  value: string
}

/** Those of whom all of it holds. */
export type Segment = readonly TraitValue[]

export interface SegmentQuestion {
  unit: Unit
  /** Null is everybody. */
  segment: Segment | null
}

/** Counters are of everybody and by days of the project's zone; of a segment, or by days of another zone, the rows themselves are read. */
export interface SegmentHistories {
  /** Of each subject its stays, oldest first. */
  histories: Span[][]
}

export interface SegmentActivities {
  activities: Activity[]
}

export interface SegmentRevenues {
  /** Of each account its changes, oldest first. */
  revenues: RevenueChange[][]
}

/** A trait that could make a segment, with the values it has today, the commonest first. */
export interface TraitChoice {
  of: Unit
  trait: string
  values: { value: string; count: number }[]
}
