import type { Unit } from '@milepost/contract'
import type { Activity, RevenueChange, Span } from '@milepost/metrics'

/** A trait with its value of today. A trait of accounts also selects their people, and one of people the accounts they belong to. */
export interface TraitValue {
  of: Unit
  trait: string
  /** As text: `12` is both the number and the text. */
  value: string
}

/** People or accounts that have all of these. */
export type Segment = readonly TraitValue[]

export interface SegmentQuestion {
  unit: Unit
  /** Null is everybody. */
  segment: Segment | null
}

/** The histories of a segment. Counters are of everybody and by days of the project's zone, so for a segment or another zone histories are read. */
export interface SegmentHistories {
  /** One list of stays for each subject, oldest first. */
  histories: Span[][]
}

export interface SegmentActivities {
  activities: Activity[]
}

export interface SegmentRevenues {
  /** One list of changes for each account, oldest first. */
  revenues: RevenueChange[][]
}

/** A trait that could make a segment, with the values it has today, the commonest first. */
export interface TraitChoice {
  of: Unit
  trait: string
  values: { value: string; count: number }[]
}
