import type { Theme } from './content/content.ts'
import type { Experience } from './experience/experience.ts'
import type { Milestone } from './milestone.ts'

/** An event that some rule reads: a name and what its properties must be. */
export interface EventStream {
  event: string
  where?: Record<string, unknown>
}

/** The published experiences of a project as the browser gets them. Public, immutable by hash, the same for everybody. */
export interface Manifest {
  release: number
  publishedAt: number
  locales: string[]
  timeZone: string
  experiences: Experience[]
  /** The milestones that experiences or their tasks refer to. */
  milestones: Milestone[]
  theme?: Theme
}

/** The small answer that is asked for at every start, with an ETag. */
export interface ManifestPointer {
  /** `null` while nothing was published. */
  hash: string | null
  release: number
}

/** What the collector knows of one person, for the browser: only facts that the manifest's rules read. */
export interface PersonState {
  /** Facts hold every message up to here. A message the collector acknowledged with a higher sequence is not in them yet. */
  seq: number
  asOf: number
  person: import('./facts.ts').Facts
  account: import('./facts.ts').Facts | null
}
