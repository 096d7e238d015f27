import { MoneyAnswer } from '@milepost/contract'
import { type Calendar, monthOf, startOfMonth } from '@milepost/metrics'
import { moneyAnswer } from '../answers/money.ts'
import { moneyCounts } from '../counts/money-counts.ts'
import { daysOf, period } from '../parameter/period.ts'
import { segment } from '../parameter/members.ts'
import { route } from '../route.ts'

/** Months of an answer when no period is asked for, the current one included. */
const standardMonths = 12

export const money = route({
  path: '/money',
  summary: 'Customers and revenue month by month: new, expansion, contraction, churned; churn in four forms; customer lifetime value',
  query: { ...period, segment },
  answers: MoneyAnswer,
  compares: () => ({}),
  async answer(asked) {
    const { query, reports, calendar, now } = asked
    const months = monthsOf(query, calendar, now)
    const counts = await moneyCounts(asked, months, query.segment)
    return moneyAnswer({ content: reports.project.release?.content ?? null, months, calendar, counts })
  },
})

/** Since 1970-01, [from, to). */
export function monthsOf(query: { from: number | null; to: number | null }, calendar: Calendar, now: number): { from: number; to: number } {
  const days = query.from === null && query.to === null ? lastMonths(calendar.dayOf(now)) : daysOf(query, calendar, now)
  return { from: monthOf(days.from), to: monthOf(days.to - 1) + 1 }
}

function lastMonths(today: number) {
  const month = monthOf(today)
  return { from: startOfMonth(month + 1 - standardMonths), to: today + 1 }
}
