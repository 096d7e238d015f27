import { PhrasesAnswer } from '@milepost/contract'
import { keyPhrases } from '@milepost/metrics'
import { answerFilterOf, answerParameters } from '../parameter/answer-filter.ts'
import { daysOf, periodOf } from '../parameter/period.ts'
import { route } from '../route.ts'

/** Texts read for one answer, newest: some hundred milliseconds of counting, and enough to know what is said often. */
const textsRead = 3_000

export const phrases = route({
  path: '/phrases',
  summary: 'What people often say: phrases of up to three words, with how many submissions have each',
  query: answerParameters,
  answers: PhrasesAnswer,
  async answer({ query, reports, calendar, now }) {
    const days = daysOf(query, calendar, now)
    const { asOf, texts } = await reports.words({ ...answerFilterOf({ ...query, ...days }, calendar), limit: textsRead })
    return { asOf, period: periodOf(days, calendar), texts: texts.length, phrases: keyPhrases(texts) }
  },
})
