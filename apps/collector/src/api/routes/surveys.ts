import { SurveysAnswer } from '@milepost/contract'
import { limitsOf } from '../../surveys/limits.ts'
import { createSurveys } from '../../surveys/surveys.ts'
import { surveysAnswer } from '../answers/surveys.ts'
import { route } from '../route.ts'

export const surveys = route({
  path: '/surveys',
  summary: 'How many answers each survey wants, has and may still ask for today',
  query: {},
  answers: SurveysAnswer,
  async answer({ reports, store, calendar, now }) {
    const content = reports.project.release?.content ?? null
    const { answered } = createSurveys(store.surveys, () => now)
    const counts = content ? await answered({ id: reports.project.number }, limitsOf(content)) : []
    return surveysAnswer(content, counts, now, calendar)
  },
})
