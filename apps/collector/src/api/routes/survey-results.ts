import { type Content, type Survey, SurveyResultsAnswer, SurveySplitAnswer, populations } from '@milepost/contract'
import { surveyResultsAnswer, surveySplitAnswer, wayOf } from '../answers/survey-results.ts'
import { choice } from '../parameter/choice.ts'
import { segment } from '../parameter/members.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { segmentIn } from '../parameter/segment.ts'
import { text } from '../parameter/text.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

const query = {
  ...zonedPeriod,
  segment,
  population: choice('Count the newest answer of each person, or every answer.', populations, 'latest'),
}

export const surveyResults = route({
  path: '/surveys/:survey',
  summary: 'Every question of a survey: who came to it, who answered, how long it took, and what was chosen',
  query,
  answers: SurveyResultsAnswer,
  isLarge: ({ begun }) => begun > many,
  async answer({ path, query: { population, segment, ...asked }, reports, calendar, now }) {
    const survey = findSurvey(reports.project.release?.content, path.survey)
    if (!survey) return null
    const days = daysOf(asked, calendar, now)
    const span = { from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) }
    const counts = await reports.surveyResults({ survey: survey.id, latest: population === 'latest', segment, ...span, way: wayOf(survey) })
    return surveyResultsAnswer({ survey, period: periodOf(days, calendar), population, counts })
  },
})

export const surveySplit = route({
  path: '/surveys/:survey/questions/:question',
  summary: 'The answers to one question by stage, device, language, account, plan or another trait with few values; groups of fewer than five answers are not shown',
  query: { ...query, by: text('`stage` (when asked; the default), `device`, `language`, `account`, or a trait as it is now: `account.plan`, `person.role`.') },
  answers: SurveySplitAnswer,
  async answer({ path, query: { population, segment, by: wanted, ...asked }, reports, calendar, now }) {
    const content = reports.project.release?.content
    const question = findSurvey(content, path.survey)?.questions.find(({ id }) => id === path.question)
    if (!question) return null
    const by = segmentIn(wanted)
    const days = daysOf(asked, calendar, now)
    const span = { from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) }
    const counts = await reports.surveySplit({ survey: path.survey, question: question.id, type: question.type, by, latest: population === 'latest', segment, ...span })
    const stages = (content?.stageModels?.[0]?.stages ?? []).map(({ id }) => id)
    return surveySplitAnswer({ question, by, period: periodOf(days, calendar), population, stages, counts })
  },
})

function findSurvey(content: Content | undefined, id: string): Survey | undefined {
  const found = content?.experiences.find((each) => each.id === id)
  return found?.kind === 'survey' ? found : undefined
}
