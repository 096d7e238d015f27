import type { Experience, Orders } from '@milepost/contract'
import type { Moment } from '../moment.ts'
import { own } from '../record.ts'
import type { Repertoire } from '../repertoire.ts'

/** It counts against budgets and cool-downs. */
export function interrupts({ interruption }: Orders): boolean {
  return interruption === 'nudge' || interruption === 'blocking'
}

/** How often and when this person was interrupted, over all kinds of experiences. */
export interface Interruptions {
  /** Exposure times, ascending. */
  seenAt: number[]
  inSession: number
  /** Latest exposure, dismissal or completion: who spent minutes in a tour is left in peace after it, too. */
  lastAt: number
  /** The same of surveys alone. */
  lastSurveyAt: number
}

export function interruptionsOf({ ordersOf }: Repertoire, experiences: readonly Experience[], { person, session }: Moment): Interruptions {
  const found: Interruptions = { seenAt: [], inSession: 0, lastAt: -Infinity, lastSurveyAt: -Infinity }
  const shownHere = new Set(session.shown.map(({ experience }) => experience))
  for (const experience of experiences) {
    const { id, kind } = experience
    const progress = own(person?.progress, id)
    // Most experiences were never shown: this saves all that follows.
    if ((!progress && !shownHere.has(id)) || !interrupts(ordersOf(experience))) continue
    const here = session.shown.filter((shown) => shown.experience === id).map((shown) => shown.at)
    // An exposure of this visit is in both lists once it is recorded as progress.
    const seenAt = [...new Set([...(progress?.seenAt ?? []), ...here])]
    found.seenAt.push(...seenAt)
    found.inSession += here.length
    const lastAt = Math.max(...seenAt, progress?.dismissedAt ?? 0, progress?.doneAt ?? 0)
    found.lastAt = Math.max(found.lastAt, lastAt)
    if (kind === 'survey') found.lastSurveyAt = Math.max(found.lastSurveyAt, lastAt)
  }
  found.seenAt.sort((a, b) => a - b)
  return found
}
