import { populations, ResponseAnswer, scoreTypes, SegmentsAnswer } from '@milepost/contract'
import { scoredSurveysOf } from '../answers/definitions.ts'
import { responseAnswer } from '../answers/response.ts'
import { segmentsAnswer } from '../answers/segments.ts'
import { choice } from '../parameter/choice.ts'
import { segment } from '../parameter/members.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { segmentIn } from '../parameter/segment.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

const query = {
  ...zonedPeriod,
  segment,
  type: choice('Type of question.', scoreTypes, 'nps'),
  survey: text('Id of a survey. Default: all surveys that ask this type, together.'),
  population: choice('Count the newest answer of each person, or every answer.', populations, 'latest'),
}

export const segments = route({
  path: '/segments',
  summary: 'The score by stage, device, language, account, plan or another trait with few values; groups of fewer than five answers are not shown',
  query: { ...query, by: text('`stage` (when asked; the default), `device`, `language`, `account`, or a trait as it is now: `account.plan`, `person.role`.') },
  answers: SegmentsAnswer,
  async answer({ query, reports, calendar, now }) {
    const { type, population, survey, segment } = query
    const by = segmentIn(query.by)
    const days = daysOf(query, calendar, now)
    const counts = await reports.segments({ type, by, survey, segment, latest: population === 'latest', from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) })
    const stages = (reports.project.release?.content.stageModels?.[0]?.stages ?? []).map(({ id }) => id)
    return segmentsAnswer({ type, by, population, period: periodOf(days, calendar), stages, counts })
  },
})

export const response = route({
  path: '/response',
  summary: 'Who was asked and who answered, and the score as it would be if every group had answered equally often',
  query: { ...query, by: text('`stage` (when asked; the default), `account`, or a trait as it is now: `account.plan`, `person.role`.') },
  answers: ResponseAnswer,
  async answer({ query, reports, calendar, now }) {
    const { type, population, survey, segment } = query
    const by = segmentIn(query.by, ['stage', 'account'])
    const days = daysOf(query, calendar, now)
    const content = reports.project.release?.content ?? null
    const model = content?.stageModels?.[0]
    const surveys = scoredSurveysOf(content).filter((each) => each.type === type && each.survey === (survey ?? each.survey)).map((each) => each.survey)
    const span = { from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) }
    const counts = await reports.response({ type, by, survey, segment, latest: population === 'latest', ...span, surveys: [...new Set(surveys)], model: model?.id ?? null, unit: model?.unit ?? 'person' })
    return responseAnswer({ type, by, population, period: periodOf(days, calendar), stages: (model?.stages ?? []).map(({ id }) => id), counts })
  },
})
