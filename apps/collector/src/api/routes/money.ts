import { MoneyAnswer } from '@milepost/contract'
import { monthOf, startOfMonth } from '@milepost/metrics'
import { moneyAnswer } from '../answers/money.ts'
import { daysOf, period } from '../parameter/period.ts'
import { route } from '../route.ts'

/** Months of an answer when no period is asked for, the current one included. */
const standardMonths = 12

export const money = route({
  path: '/money',
  summary: 'Customers and revenue month by month: new, more, less, gone; churn in its four forms; customer lifetime value',
  query: period,
  answers: MoneyAnswer,
  async answer({ query, reports, calendar, now }) {
    const asked = query.from === null && query.to === null ? lastMonths(calendar.dayOf(now)) : daysOf(query, calendar, now)
    const months = { from: monthOf(asked.from), to: monthOf(asked.to - 1) + 1 }
    // Purchases of the months that are over, like the churn they are multiplied with.
    const toDay = Math.min(startOfMonth(months.to), startOfMonth(monthOf(calendar.dayOf(now))))
    const counts = await reports.money({ fromDay: startOfMonth(months.from), toDay })
    return moneyAnswer({ content: reports.project.release?.content ?? null, months, calendar, counts })
  },
})

function lastMonths(today: number) {
  const month = monthOf(today)
  return { from: startOfMonth(month + 1 - standardMonths), to: today + 1 }
}
