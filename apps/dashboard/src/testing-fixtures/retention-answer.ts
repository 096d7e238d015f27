import type { RetentionAnswer } from '@milepost/contract'
import { calendarOf, retention } from '@milepost/metrics'
import { dayMs, type Population } from './population.ts'
import { randomOf } from './random.ts'

const calendar = calendarOf('UTC')

/** @param query days of UTC, half-open, and what the pickers say */
export function aRetentionAnswer({ now, accounts }: Population, query: URLSearchParams, period: { from: string; to: string }): RetentionAnswer {
  const unit = query.get('unit') === 'person' ? 'person' : 'account'
  const bucket = query.get('bucket') === 'month' ? 'month' : 'week'
  const kind = query.get('kind') === 'onOrAfter' ? 'onOrAfter' : 'on'
  const random = randomOf(5)
  const subjects = accounts
    .map(({ startedAt, activatedAt }) => {
      const startDay = calendar.dayOf(startedAt)
      const lasting = activatedAt === null ? 9 : 120
      const activeDays = Array.from({ length: Math.floor((now - startedAt) / dayMs) + 1 }, (_, day) => startDay + day).filter((day) =>
        random.chance(0.6 * Math.exp(-(day - startDay) / lasting)),
      )
      return { startDay, activeDays: [startDay, ...activeDays] }
    })
    .filter(({ startDay }) => startDay >= (calendar.parseDay(period.from) ?? 0) && startDay < (calendar.parseDay(period.to) ?? 0))
  const { cohorts, overall } = retention(subjects, { unit: bucket, kind, columns: 13, today: calendar.dayOf(now) }, { population: 'all' })
  return {
    asOf: now,
    period: { ...period, timeZone: 'UTC' },
    unit,
    bucket,
    kind,
    cohorts: cohorts.map(({ from, ...cohort }) => ({ from: calendar.dayLabel(from), to: calendar.dayLabel(from + 7), ...cohort })),
    overall,
  }
}
