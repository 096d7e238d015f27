import type { Unit } from '@milepost/contract'
import type { Segment } from './segment.ts'

export interface ExperimentQuestion {
  experience: string
  /** Under which milestone the fold keeps when it stood open to somebody. */
  admission: string
  goal: { id: string; unit: Unit } | null
  segment: Segment | null
}

export interface ExperimentCounts {
  shown: number
  seen: number
  completed: number
  dismissed: number
  /** People, each once. */
  parts: { id: string; count: number }[]
  /** Newest first: when, and the holdout in percent; null where it was not part of the release. */
  releases: { publishedAt: number; holdout: number | null }[]
  /** Earliest first. `key`: what draws are made with. `reachedAt`: the goal, by the person or its account. */
  admitted: { key: string; account: number | null; at: number; reachedAt: number | null }[]
}
