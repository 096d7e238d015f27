import { populations, SatisfactionAnswer, scoreTypes } from '@milepost/contract'
import { bucketUnits } from '@milepost/metrics'
import { scoredSurveysOf } from '../answers/definitions.ts'
import { satisfactionAnswer } from '../answers/satisfaction.ts'
import { boundsOf, trendUnit } from '../answers/trend.ts'
import { choice } from '../parameter/choice.ts'
import { segment } from '../parameter/members.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { text } from '../parameter/text.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const satisfaction = route({
  path: '/satisfaction',
  summary: 'NPS, CES or CSAT with its interval, over time and by stage',
  query: {
    ...zonedPeriod,
    segment,
    type: choice('Type of question. Default: the first that has answers.', scoreTypes, null),
    bucket: choice('The unit of the trend. Default: by the length of the period.', bucketUnits, null),
    survey: text('Id of a survey. Default: all surveys that ask this type, together.'),
    population: choice('Count the newest answer of each person, or every answer.', populations, 'latest'),
  },
  answers: SatisfactionAnswer,
  isLarge: ({ responseRate }) => responseRate.n > many,
  async answer({ query, reports, calendar, now }) {
    const { type, population, survey, segment } = query
    const days = daysOf(query, calendar, now)
    const buckets = calendar.buckets(days.from, days.to, query.bucket ?? trendUnit(days))
    const content = reports.project.release?.content ?? null
    const bounds = boundsOf(buckets, calendar)
    const surveys = scoredSurveysOf(content)
    const counts = await reports.satisfaction({ type, latest: population === 'latest', bounds, beforeFrom: calendar.startOfDay(2 * days.from - days.to), surveys, survey, segment })
    const stages = (content?.stageModels?.[0]?.stages ?? []).map(({ id }) => id)
    return satisfactionAnswer({ population, buckets, period: periodOf(days, calendar), calendar, stages, surveys, survey, counts })
  },
})
