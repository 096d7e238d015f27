import type { MoneyAnswer } from '@milepost/contract'
import { moneyAnswer } from '../../answers/money.ts'
import { moneyCounts } from '../../counts/money-counts.ts'
import { segment } from '../../parameter/members.ts'
import { period } from '../../parameter/period.ts'
import { monthsOf } from '../../routes/money.ts'
import { table } from '../table.ts'

const kinds = ['new', 'expansion', 'contraction', 'churned'] as const
const churns = { account_churn: 'accountChurn', gross_revenue_churn: 'grossRevenueChurn', net_revenue_churn: 'netRevenueChurn', net_account_change: 'netAccountChange', net_revenue_change: 'netRevenueChange' } as const

export const money = table({
  name: 'money',
  about: 'Customers and revenue month by month, with churn in its forms, in percent',
  query: { ...period, segment },
  columns: {
    ...{ from: 'text', to: 'text', over: 'text', currency: 'text', customers_at_start: 'whole', mrr_at_start: 'number', customers_at_end: 'whole', mrr_at_end: 'number' },
    ...{ new_customers: 'whole', new_mrr: 'number', expansion_customers: 'whole', expansion_mrr: 'number', contraction_customers: 'whole', contraction_mrr: 'number', churned_customers: 'whole', churned_mrr: 'number' },
    ...{ account_churn: 'number', gross_revenue_churn: 'number', net_revenue_churn: 'number', net_account_change: 'number', net_revenue_change: 'number' },
  },
  async *pieces(reports, query, { calendar, now }) {
    const months = monthsOf(query, calendar, now)
    const counts = await moneyCounts({ reports, projectCalendar: calendar, now }, months, query.segment)
    const answer = moneyAnswer({ content: reports.project.release?.content ?? null, months, calendar, counts })
    if (answer.months.length > 0) yield answer.months.map((month) => ({ cells: cellsOf(month, answer.currency), fields: month }))
  },
})

function cellsOf(month: MoneyAnswer['months'][number], currency: string | null) {
  const { from, to, over, start, end } = month
  const moves = kinds.flatMap((kind) => [[`${kind}_customers`, month[kind].accounts], [`${kind}_mrr`, month[kind].amount]] as const)
  const rates = Object.entries(churns).map(([column, measure]) => [column, month[measure].value] as const)
  return { from, to, over: over ? 'yes' : null, currency, customers_at_start: start.accounts, mrr_at_start: start.amount, customers_at_end: end.accounts, mrr_at_end: end.amount, ...Object.fromEntries([...moves, ...rates]) }
}
