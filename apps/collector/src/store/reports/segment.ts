import type { Unit } from '@milepost/contract'
import type { Activity, RevenueChange, Span } from '@milepost/metrics'

/** Those whose trait has a value today. Of an account's segment its people are, of a person's the accounts of such a person. */
export interface Segment {
  of: Unit
  trait: string
  /** As text: `12` is both the number and the text. */
  value: string
}

export interface SegmentQuestion {
  unit: Unit
  segment: Segment
}

/** Counters are of everybody; of a segment the rows themselves are read. */
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
