import type { Unit } from '@milepost/contract'
import type { SegmentQuestion } from './segment.ts'

export interface SampleQuestion extends SegmentQuestion {
  /** Of more than so many a sample is given. */
  limit: number
  /**
   * Where they have more events than `most` between (estimated from how many they have in all), a sample too, but not of fewer units than
   * `fewest`; null where their events do not matter.
   */
  events: { between: Between; most: number; fewest: number } | null
  /** Only those who came before `to` and used the product at or after `from`, ms since 1970; null where either does not matter. */
  seen: { from: number | null; to: number } | null
}

export interface PastsQuestion {
  unit: Unit
  /** Row ids. */
  ids: readonly number[]
  /** Names of events. */
  events: readonly string[]
  between: Between
  /** Whether what the events carried is wanted: most funnels never ask. */
  bodies: boolean
}

/** Milliseconds since 1970, half-open. */
export interface Between {
  from: number
  to: number
}

/** An event of one of those asked about. */
export interface PastEvent {
  /** The row id of the person or account. */
  subject: number
  at: number
  event: string
  /** JSON; null where it was not asked for. */
  body: string | null
}
