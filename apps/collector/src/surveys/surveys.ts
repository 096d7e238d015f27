import { dayMs } from '@milepost/metrics'
import type { Clock } from '../clock.ts'
import { createCalendars } from '../projects/calendars.ts'
import type { Who } from '../store/facts.ts'
import type { AnsweredSurvey, SurveyStore } from '../store/surveys.ts'
import { closedFor } from './closed.ts'
import { accountDays, isCounted, type LimitedSurveys } from './limits.ts'
import { learnedDays } from './pace.ts'

/** How old counts of answers may be. A limit that was just reached may go unnoticed for so long. */
const freshMs = 5_000
/** The longest period of a quota and the days from which its pace is learned, which may reach into the period before. */
const lookedBackDays = 31 + learnedDays

export interface Surveys {
  /** Until when each survey is kept from a person by its limits; null is for good. */
  closed(project: { id: number; timeZone: string }, limits: LimitedSurveys, who: Who): Promise<Record<string, number | null>>
  /** Submissions of the surveys whose limits count them; at most a few seconds old. */
  answered(project: { id: number }, limits: LimitedSurveys): Promise<AnsweredSurvey[]>
}

export function createSurveys(store: SurveyStore, clock: Clock): Surveys {
  const calendarIn = createCalendars()
  const counts = new Map<number, { at: number; ids: string; answered: Promise<AnsweredSurvey[]> }>()

  const answered: Surveys['answered'] = async ({ id }, { surveys }) => {
    const counted = surveys.filter(({ limits }) => isCounted(limits)).map((survey) => survey.id)
    if (counted.length === 0) return []
    const ids = JSON.stringify(counted)
    const known = counts.get(id)
    if (known && known.ids === ids && Math.abs(clock() - known.at) < freshMs) return known.answered
    const found = store.answered(id, counted, clock() - lookedBackDays * dayMs)
    counts.set(id, { at: clock(), ids, answered: found })
    found.catch(() => counts.delete(id))
    return found
  }

  return {
    answered,
    async closed(project, limits, who) {
      const now = clock()
      const days = accountDays(limits)
      const [counted, seen] = await Promise.all([
        answered(project, limits),
        days === 0 ? [] : store.seenInAccount(project.id, who, limits.surveys.map(({ id }) => id), now - days * dayMs),
      ])
      const asker = { key: who.userId ?? who.anonymousId ?? '', now, calendar: calendarIn(project.timeZone) }
      return closedFor(limits, { answered: counted, seen }, asker)
    },
  }
}
