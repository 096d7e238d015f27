import type { Experience } from '@milepost/contract'
import { interruptionOf, type SurfaceKind } from '@milepost/contract/vocabulary'
import type { Moment } from '../moment.ts'
import { own } from '../record.ts'

/** It counts against budgets and cool-downs. */
export function interrupts(kind: SurfaceKind): boolean {
  return ['nudge', 'blocking'].includes(interruptionOf[kind])
}

/** How often and when this person was interrupted, over all kinds of experiences. */
export interface Interruptions {
  /** Exposure times, ascending. */
  seenAt: number[]
  inSession: number
  /** Latest exposure or dismissal. */
  lastAt: number
  /** Latest exposure or dismissal of a survey. */
  lastSurveyAt: number
}

export function interruptionsOf(experiences: readonly Experience[], { person, session }: Moment): Interruptions {
  const found: Interruptions = { seenAt: [], inSession: 0, lastAt: -Infinity, lastSurveyAt: -Infinity }
  for (const { id, kind } of experiences) {
    if (!interrupts(kind)) continue
    const progress = own(person?.progress, id)
    const here = session.shown.filter((shown) => shown.experience === id).map((shown) => shown.at)
    // The same exposure stands in both lists as soon as it has become progress.
    const seenAt = [...new Set([...(progress?.seenAt ?? []), ...here])]
    found.seenAt.push(...seenAt)
    found.inSession += here.length
    const lastAt = Math.max(...seenAt, progress?.dismissedAt ?? -Infinity)
    found.lastAt = Math.max(found.lastAt, lastAt)
    if (kind === 'survey') found.lastSurveyAt = Math.max(found.lastSurveyAt, lastAt)
  }
  found.seenAt.sort((a, b) => a - b)
  return found
}
