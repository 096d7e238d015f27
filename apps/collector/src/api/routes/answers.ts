import { AnswersPage } from '@milepost/contract'
import { askedAgainBy } from '../../surveys/asked-again.ts'
import { answersPage } from '../answers/lists.ts'
import { answerFilterOf, answerParameters } from '../parameter/answer-filter.ts'
import { page } from '../parameter/page.ts'
import { route } from '../route.ts'

export const answers = route({
  path: '/answers',
  summary: 'Submissions of surveys, newest first, with their texts',
  query: { ...answerParameters, ...page },
  answers: AnswersPage,
  async answer({ query: { cursor, limit, ...asked }, reports, calendar }) {
    return answersPage(await reports.answers({ ...answerFilterOf(asked, calendar), after: cursor, limit }), askedAgainBy(reports.project.release?.content ?? null))
  },
})
