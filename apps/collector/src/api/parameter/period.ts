import type { Period } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import { day } from './day.ts'
import { faulty } from './parameter.ts'
import { zone } from './zone.ts'

/** Days of a period when none is asked for. */
const standardDays = 90
/** Three years: the days an answer lists and the buckets a query joins stay bounded. */
const mostDays = 1100

export const period = {
  from: day(`First day of the period. Default: ${standardDays} days before \`to\`.`),
  to: day("The day after the period's last. Default: tomorrow."),
}

/** A period that is cut by the days of whichever zone is asked for; without it days are those of the project's. */
export const zonedPeriod = { ...period, zone }

/** Days since 1970-01-01, [from, to). */
export interface Days {
  from: number
  to: number
}

/** @throws Refusal 400 where the period is empty or longer than three years */
export function daysOf(asked: { from: number | null; to: number | null }, calendar: Calendar, now: number): Days {
  const to = asked.to ?? Math.max(calendar.dayOf(now), asked.from ?? -Infinity) + 1
  const from = asked.from ?? to - standardDays
  const { dayLabel } = calendar
  if (from >= to) throw faulty('from', `is ${dayLabel(from)}`, `a day before ${dayLabel(to)}, where the period ends`)
  if (to - from > mostDays) throw faulty('from', `is ${dayLabel(from)}`, `at most ${mostDays} days before ${dayLabel(to)}`)
  return { from, to }
}

export function periodOf({ from, to }: Days, { timeZone, dayLabel }: Calendar): Period {
  return { from: dayLabel(from), to: dayLabel(to), timeZone }
}
