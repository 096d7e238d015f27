import { ClosingAnswer } from '@milepost/contract'
import { closingAnswer } from '../answers/feedback.ts'
import { daysOf, period, periodOf } from '../parameter/period.ts'
import { route } from '../route.ts'

export const closing = route({
  path: '/closing',
  summary: 'How long feedback waits until it is closed, and whether scores change afterwards',
  query: period,
  answers: ClosingAnswer,
  async answer({ query, reports, calendar, now }) {
    const days = daysOf(query, calendar, now)
    const found = await reports.closing({ from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) })
    return closingAnswer(found, periodOf(days, calendar))
  },
})
