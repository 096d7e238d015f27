import type { AccountLimit } from '@milepost/contract'
import { type Calendar, dayMs } from '@milepost/metrics'
import { type AnsweredSurvey, quarterMs, type SeenSurvey } from '../store/surveys.ts'
import type { LimitedSurveys } from './limits.ts'
import { isAsked, type Pace, paceOf } from './pace.ts'

export interface Counted {
  answered: readonly AnsweredSurvey[]
  /** Of the person's account, the person among them; newest first. */
  seen: readonly SeenSurvey[]
}

export interface Asker {
  /** What sticky draws are made with: the user id, else the anonymous id. */
  key: string
  now: number
  calendar: Calendar
}

/** Until when each survey is kept from a person by its limits and by the rest between surveys (ms since 1970); null is for good. */
export function closedFor({ surveys, rest }: LimitedSurveys, { answered, seen }: Counted, asker: Asker): Record<string, number | null> {
  const { now } = asker
  const restUntil = Math.max(...seen.filter(({ self }) => self).map(({ at }) => at + (rest.days ?? 0) * dayMs), accountFreeAt(rest.account, seen, now))
  return Object.fromEntries(
    surveys.flatMap(({ id, limits }): [string, number | null][] => {
      const found = answered.find(({ survey }) => survey === id)
      if (limits.answers !== undefined && (found?.total ?? 0) >= limits.answers) return [[id, null]]
      const accountUntil = accountFreeAt(limits.account, seen.filter(({ survey }) => survey === id), now)
      const quotaUntil = limits.quota ? quotaFreeAt(id, paceIn(limits.quota, found, asker), asker) : -Infinity
      const until = Math.max(restUntil, accountUntil, quotaUntil)
      return until > now ? [[id, until]] : []
    }),
  )
}

export function paceIn(quota: Parameters<typeof paceOf>[0], found: AnsweredSurvey | undefined, { now, calendar }: Pick<Asker, 'now' | 'calendar'>): Pace {
  const byDay = new Map<number, number>()
  for (const { quarter, count } of found?.recent ?? []) {
    const day = calendar.dayOf(quarter * quarterMs)
    byDay.set(day, (byDay.get(day) ?? 0) + count)
  }
  return paceOf(quota, (day) => byDay.get(day) ?? 0, calendar.dayOf(now))
}

/** When a quota may let the person in again: with the next day, whose share may be larger and whose answers are wanted anew, or where the period is full, with the next period. */
function quotaFreeAt(survey: string, pace: Pace, { key, now, calendar }: Asker): number {
  if (pace.left === 0) return calendar.startOfDay(pace.to)
  return pace.leftToday > 0 && isAsked(survey, key, pace) ? -Infinity : calendar.startOfDay(calendar.dayOf(now) + 1)
}

/** When one more person of the account may see the survey. Whoever has seen it already needs no further place. */
function accountFreeAt(limit: AccountLimit | undefined, seen: readonly SeenSurvey[], now: number): number {
  if (!limit) return -Infinity
  const since = now - limit.days * dayMs
  const recent = new Map<number, SeenSurvey>()
  for (const each of seen) if (each.at > since && (recent.get(each.person)?.at ?? -Infinity) < each.at) recent.set(each.person, each)
  if ([...recent.values()].some(({ self }) => self)) return -Infinity
  const oldestThatCounts = [...recent.values()].sort((a, b) => b.at - a.at)[limit.people - 1]
  return oldestThatCounts ? oldestThatCounts.at + limit.days * dayMs : -Infinity
}
