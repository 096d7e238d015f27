import type { Dress } from './content/colour/dress.ts'
import type { Frequency, Trigger } from './experience/base.ts'
import type { Experience } from './experience/experience.ts'
import type { Milestone } from './milestone.ts'
import type { Where } from './comparison.ts'
import type { Target } from './target.ts'
import type { Interruption } from './vocabulary/surface.ts'

/** An event that some rule reads: a name and what its properties must be. */
export interface EventStream {
  event: string
  where?: Record<string, unknown>
}

/** What the author of an experience may leave open, filled in at publishing: no browser needs to know the defaults. */
export interface Orders {
  priority: number
  frequency: Frequency
  trigger: Trigger
  interruption: Interruption
}
export type PublishedExperience = Experience & Orders

/** An event stream under the key by which facts keep its times. */
export interface ReadStream {
  key: string
  where: Where
}

/** What the rules of a manifest read, found at publishing: no browser needs to look through them. */
export interface Reads {
  /** By the name of the event. */
  streams: Record<string, ReadStream[]>
  /** Elements of the page that rules ask for. */
  elements: Target[]
  /** The everyday part of the condition language is enough; else a browser fetches more of it first. */
  isEveryday: boolean
  /** Everything but questions about histories is enough. Absent in older manifests, for which the whole is fetched. */
  isAmple?: boolean
}

/** The published experiences of a project as the browser gets them. Public, immutable by hash, the same for everybody. */
export interface Manifest {
  release: number
  publishedAt: number
  locales: string[]
  timeZone: string
  experiences: PublishedExperience[]
  /** The milestones that experiences or their tasks refer to. */
  milestones: Milestone[]
  reads: Reads
  dress?: Dress
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
  /**
   * Surveys that their limits keep from this person: until an instant (ms since 1970), or for good (null). A quota is a pace: the share of
   * people who are asked changes from day to day, and each person is drawn once for each period.
   */
  closed?: Record<string, number | null>
  /** Sent back with each answer: it shows that this device asked what to show. */
  display?: string
  /** For this person alone, beside those of the manifest: replies to their feedback. */
  experiences?: PublishedExperience[]
}
