import type { ScoreType } from '@milepost/contract'
import type { Activity } from '@milepost/metrics'
import type { Segment } from './segment.ts'
import type { UnitRef } from './subjects.ts'

export interface HealthQuestion {
  /** One account by its id; null for all customers, or, where nobody pays, for all seen since `seenSince`. */
  account: string | null
  seenSince: number
  /** Scores since then. */
  scoresSince: number
  activation: UnitRef | null
  /** The stage model of accounts; null where there is none. */
  model: string | null
  /** The ranges of the low bands. */
  segment: Segment | null
  low: { type: ScoreType; from: number; to: number }[]
}

export interface HealthEntry {
  id: string
  name: string
  firstAt: number
  lastAt: number
  people: number
  /** In units of the currency. */
  mrr: number
  stage: string | null
  stageSince: number | null
  /** See `AccountEntry`. */
  activatedAt: number | null
  activatedPeople: number | null
  activity: Activity | null
  /** Ascending by time; `open`: of the low band, and nobody has answered or closed it. */
  scores: { at: number; type: ScoreType; score: number; open: boolean }[]
  traits: Record<string, unknown>
}

export interface HealthFound {
  entries: HealthEntry[]
  /** Whether any account pays. */
  hasCustomers: boolean
  /** The currency of most orders; null where none names one. */
  commonCurrency: string | null
}
