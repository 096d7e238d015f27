import type { Manifest, PublishedExperience } from '@milepost/contract'
import type { Reading, Subject, Targeting } from '@milepost/targeting'
import type { Senses } from './senses.ts'

const dayMs = 86_400_000

/** Calendar days of a time zone, as rules count them: days since 1970-01-01. */
export interface Calendar {
  dayOf(at: number): number
  startOfDay(day: number): number
}

/** What rules are asked with: the everyday questions at once, all the others in a chunk of their own (`whole.ts`). */
export interface Questions {
  targeting: Targeting
  /** Default: days of UTC. */
  calendarOf?(timeZone: string): Calendar
  /** Adds what everyday rules do not ask about. */
  complete?(subject: Subject, book: Rulebook, candidates: readonly PublishedExperience[]): Subject
  /** Everyday triggers need none. */
  senses?: Senses
}

/** Only histories count calendar days. */
const universal: Calendar = { dayOf: (at) => Math.floor(at / dayMs), startOfDay: (day) => day * dayMs }

/** The published content, and what follows from it once. */
export interface Rulebook extends Pick<Questions, 'targeting' | 'complete'> {
  manifest: Manifest
  experiences: readonly PublishedExperience[]
  calendar: Calendar
  reading: Reading
}

/** @param withSurveys false where answers could not be sent: nobody is asked for what is thrown away. */
export function createRulebook(manifest: Manifest, { targeting, calendarOf, complete, senses }: Questions, withSurveys: boolean): Rulebook {
  const { experiences, reads, timeZone } = manifest
  const calendar = calendarOf?.(timeZone) ?? universal
  senses?.attend(experiences)
  return {
    manifest,
    experiences: experiences.filter(({ kind }) => withSurveys || kind !== 'survey'),
    targeting,
    ...(complete && { complete }),
    calendar,
    reading: { streams: new Map(Object.entries(reads.streams)), dayOf: calendar.dayOf },
  }
}
