import { MoneyAnswer } from '@milepost/contract'
import { monthOf, startOfMonth } from '@milepost/metrics'
import { moneyAnswer } from '../answers/money.ts'
import { revenueMovesIn } from '../answers/segmented.ts'
import { daysOf, period } from '../parameter/period.ts'
import { segment } from '../parameter/members.ts'
import { route } from '../route.ts'

/** Months of an answer when no period is asked for, the current one included. */
const standardMonths = 12

export const money = route({
  path: '/money',
  summary: 'Customers and revenue month by month: new, more, less, gone; churn in its four forms; customer lifetime value',
  query: { ...period, segment },
  answers: MoneyAnswer,
  compares: () => ({}),
  async answer({ query, reports, calendar, now }) {
    const asked = query.from === null && query.to === null ? lastMonths(calendar.dayOf(now)) : daysOf(query, calendar, now)
    const months = { from: monthOf(asked.from), to: monthOf(asked.to - 1) + 1 }
    // Purchases of the months that are over, like the churn they are multiplied with.
    const toDay = Math.min(startOfMonth(months.to), startOfMonth(monthOf(calendar.dayOf(now))))
    const all = await reports.money({ fromDay: startOfMonth(months.from), toDay })
    const members = query.segment && (await reports.segmentRevenues({ segment: query.segment }))
    // Orders are counted for the whole project only: of a segment, what it pays each month stands for them.
    const counts = members ? { ...all, purchases: [], moves: revenueMovesIn(members, calendar) } : all
    return moneyAnswer({ content: reports.project.release?.content ?? null, months, calendar, counts })
  },
})

function lastMonths(today: number) {
  const month = monthOf(today)
  return { from: startOfMonth(month + 1 - standardMonths), to: today + 1 }
}
