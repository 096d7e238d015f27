import { AnswersPage, bands, scoreTypes } from '@milepost/contract'
import { answersPage } from '../answers/lists.ts'
import { rangesOf } from '../answers/score-range.ts'
import { choice } from '../parameter/choice.ts'
import { page } from '../parameter/page.ts'
import { route } from '../route.ts'

export const answers = route({
  path: '/answers',
  summary: 'Submissions of surveys, newest first, with their texts',
  query: {
    type: choice('Only submissions with this type of question.', scoreTypes, null),
    band: choice('Only scores of this band; `high` is the satisfied end.', bands, null),
    text: choice('`only`: submissions with a free text.', ['only', 'any'], 'any'),
    ...page,
  },
  answers: AnswersPage,
  async answer({ query: { type, band, text, cursor, limit }, reports }) {
    const ranges = band === null ? null : rangesOf(band, type)
    return answersPage(await reports.answers({ type, ranges, withText: text === 'only', after: cursor, limit }))
  },
})
