import { useMemo } from 'preact/hooks'
import type { MoneyAnswer, MoneyMonth } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { cellsOf, type ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { absence } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { count } from '../../words/number.ts'
import { drawChurn } from './draw-churn.ts'
import { monthName } from '../../words/month-name.ts'

const many = 'customers'
const otherRates = ['grossRevenueChurn', 'netRevenueChurn', 'netAccountChange', 'netRevenueChange'] as const

/** The share of customers lost each month with its interval: with twenty customers, one more or less is five percent. */
export function ChurnByMonth({ answer }: { answer: MoneyAnswer }) {
  const months = answer.months.filter(({ start }) => start.accounts > 0)
  const draw = useMemo(() => drawChurn(months), [answer])
  const readings = useMemo(() => months.map(readingOf), [answer])
  const table: ChartTable = {
    columns: [
      { name: 'Month', as: 'month' },
      { name: 'Customers of day 1', as: 'count' },
      { name: 'Gone', as: 'count' },
      { name: 'Account churn', as: 'percent' },
      { name: '95% interval', as: 'percent', interval: true },
      ...otherRates.map((name) => ({ name: definitions[name].name, as: 'percent' as const })),
      { name: 'Not over', as: 'text' },
    ],
    rows: months.map((month) => [
      month.from,
      month.start.accounts,
      month.churned.accounts,
      ...cellsOf(month.accountChurn, many),
      ...otherRates.map((name) => cellsOf(month[name], many)[0]),
      month.over ? '' : 'yes',
    ]),
  }
  return (
    <ChartPanel
      title="Account churn by month"
      note={`${definitions.accountChurn.definition} Hollow and dashed: not over, or late events can still change it.`}
      label="Account churn by month"
      height={260}
      draw={draw}
      readings={readings}
      table={table}
    />
  )
}

function written(month: MoneyMonth, name: 'accountChurn' | 'grossRevenueChurn'): string {
  const { value } = month[name]
  return value === null ? '' : writtenValue('percent', value)
}

function interval({ accountChurn: { lo, hi } }: MoneyMonth): string {
  return lo === null || hi === null ? '' : writtenInterval('percent', lo, hi)
}

function readingOf(month: MoneyMonth): Reading {
  const missing = absence(month.accountChurn, many)
  return {
    at: month.from,
    heading: `${monthName(month.from)}${month.over ? '' : ', not over'}`,
    lines: [
      { name: 'Account churn', value: missing ?? written(month, 'accountChurn') },
      ...(missing ? [] : [{ name: '95% interval', value: interval(month) }]),
      { name: 'Gone', value: `${count(month.churned.accounts)} of ${count(month.start.accounts)}` },
      { name: 'Revenue churn', value: absence(month.grossRevenueChurn, many) ?? written(month, 'grossRevenueChurn') },
    ],
  }
}
