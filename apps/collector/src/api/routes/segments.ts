import { populations, scoreTypes, SegmentsAnswer } from '@milepost/contract'
import { segmentsAnswer } from '../answers/segments.ts'
import { choice } from '../parameter/choice.ts'
import { faulty } from '../parameter/parameter.ts'
import { daysOf, period, periodOf } from '../parameter/period.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

export const segments = route({
  path: '/segments',
  summary: 'The score of each stage, plan or other trait of few values; groups under five answers are not shown',
  query: {
    ...period,
    type: choice('Type of question.', scoreTypes, 'nps'),
    by: text('`stage` (when asked; the default), or a trait as it is now: `account.plan`, `person.role`.'),
    population: choice('Count the newest answer of each person, or every answer.', populations, 'latest'),
  },
  answers: SegmentsAnswer,
  async answer({ query, reports, calendar, now }) {
    const { type, population } = query
    const by = query.by ?? 'stage'
    if (by !== 'stage' && !/^(account|person)\../.test(by)) throw faulty('by', `is ${JSON.stringify(by)}`, 'stage, account.TRAIT or person.TRAIT')
    const days = daysOf(query, calendar, now)
    const counts = await reports.segments({ type, by, latest: population === 'latest', from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) })
    const stages = (reports.project.release?.content.stageModels?.[0]?.stages ?? []).map(({ id }) => id)
    return segmentsAnswer({ type, by, population, period: periodOf(days, calendar), stages, counts })
  },
})
