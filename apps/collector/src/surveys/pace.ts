import type { SurveyLimits } from '@milepost/contract'
import { bucketIndex, startOfBucket } from '@milepost/metrics'
import { draw } from '@milepost/targeting'

/** Days from which it is learned how many answers a share of people gives. */
export const learnedDays = 28
/** The mean of so many days is what is expected of the next. */
const expectedFrom = 7
/** More people are asked than are expected to be needed. Too many answers are stopped by the limit of the day; too few would add up over the period. */
const headroom = 1.2
/** The share never falls below one in a thousand, from which even the busiest survey gets answers. */
const leastShare = 0.001

export interface Pace {
  /** The calendar period, in days since 1970: from (in) to (out). */
  from: number
  to: number
  /** The share of people, 0 to 1, that is asked today. Each person is drawn once for the period. */
  share: number
  /** Answers still wanted today, and in the whole period. */
  leftToday: number
  left: number
  /** Submissions of the period, those beyond the quota among them. */
  given: number
}

/**
 * The pace of a quota: the answers that are left for the period are spread evenly over its remaining days, today included. The share of
 * people who are asked follows from the days before: answers divided by the share of that day is how many would come if everybody were asked.
 * On a day that reached its number, more could have come, nobody knows how many. It is taken for twice as many, so that the share goes down
 * until the answers of a day come over the whole day.
 *
 * @param answersOn submissions of each day since 1970
 */
export function paceOf(quota: NonNullable<SurveyLimits['quota']>, answersOn: (day: number) => number, today: number): Pace {
  const periodOf = (day: number) => {
    const index = bucketIndex(day, quota.per)
    return { from: startOfBucket(index, quota.per), to: startOfBucket(index + 1, quota.per) }
  }
  const spread = (day: number, { from, to } = periodOf(day)) => {
    const given = sumOf(from, day, answersOn)
    const left = Math.max(0, quota.answers - given)
    return { left, even: Math.ceil(left / (to - day)) }
  }
  let share = 1
  const expected: number[] = []
  for (let day = today - learnedDays; day < today; day++) {
    const { even } = spread(day)
    const came = answersOn(day)
    const isUsedUp = even > 0 && came >= even
    if (came > 0 || expected.length > 0) expected.push((isUsedUp ? 2 : 1) * (came / share))
    const wanted = spread(day + 1).even
    const usual = meanOf(expected.slice(-expectedFrom))
    share = usual === 0 ? 1 : Math.min(1, Math.max(leastShare, (headroom * wanted) / usual))
  }
  const { left, even } = spread(today)
  const came = answersOn(today)
  const period = periodOf(today)
  return { ...period, share, left: Math.max(0, left - came), leftToday: Math.max(0, even - came), given: sumOf(period.from, today + 1, answersOn) }
}

/** Whether a person is among those who are asked. Drawn once for each period, so that whoever is in a smaller share is also in a larger one. */
export function isAsked(survey: string, key: string, { from, share }: Pick<Pace, 'from' | 'share'>): boolean {
  return draw(`quota ${survey} ${from}`, key) < share
}

function sumOf(from: number, to: number, answersOn: (day: number) => number): number {
  let sum = 0
  for (let day = from; day < to; day++) sum += answersOn(day)
  return sum
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
