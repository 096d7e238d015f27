import { ClosingAnswer } from '@milepost/contract'
import { closingAnswer } from '../answers/feedback.ts'
import { segment } from '../parameter/members.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { route } from '../route.ts'

export const closing = route({
  path: '/closing',
  summary: 'How long feedback waits until it is closed, and whether scores change afterwards',
  query: { ...zonedPeriod, segment },
  answers: ClosingAnswer,
  async answer({ query, reports, calendar, now }) {
    const days = daysOf(query, calendar, now)
    const found = await reports.closing({ from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to), segment: query.segment })
    return closingAnswer(found, periodOf(days, calendar))
  },
})
