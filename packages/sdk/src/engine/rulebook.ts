import type { Experience, Manifest, Target } from '@milepost/contract'
import { type Reading, readingOf } from '@milepost/targeting'
import { type Calendar, createCalendar } from './calendar.ts'
import { targetsInRules } from './conditions.ts'

/** The published content, and what follows from it once. */
export interface Rulebook {
  manifest: Manifest
  experiences: readonly Experience[]
  calendar: Calendar
  reading: Reading
  /** Elements that rules ask for. */
  ruleTargets: Target[]
  /** Somebody has to look for elements. */
  needsEyes: boolean
}

/** @param withSurveys false where answers could not be sent: nobody is asked for what is thrown away. */
export function createRulebook(manifest: Manifest, withSurveys: boolean): Rulebook {
  const calendar = createCalendar(manifest.timeZone)
  const ruleTargets = targetsInRules(manifest)
  return {
    manifest,
    experiences: manifest.experiences.filter(({ kind }) => withSurveys || kind !== 'survey'),
    calendar,
    reading: readingOf(manifest, calendar.dayOf),
    ruleTargets,
    needsEyes: ruleTargets.length > 0 || manifest.experiences.some((experience) => ['target', 'inside', 'steps'].some((field) => field in experience)),
  }
}

export const emptyReading: Reading = { streams: new Map(), dayOf: (at) => Math.floor(at / 86_400_000) }
