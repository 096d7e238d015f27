import { useMemo } from 'preact/hooks'
import type { MoneyAnswer, MoneyMonth } from '@milepost/contract'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import type { ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { counted } from '../../words/number.ts'
import { drawRevenueMoves, revenueParts } from './draw-revenue-moves.ts'
import { money } from '../../words/money.ts'
import { monthName } from '../../words/month-name.ts'

/** What came and what went each month, from zero; the revenue it leaves is in the readout and the table. */
export function RevenueMoves({ answer }: { answer: MoneyAnswer }) {
  const { months, currency } = answer
  const draw = useMemo(() => drawRevenueMoves(answer), [answer])
  const readings = useMemo(() => months.map((month) => readingOf(month, currency)), [answer])
  const table: ChartTable = {
    columns: [
      { name: 'Month', as: 'month' },
      ...['Start', 'New', 'Expansion', 'Contraction', 'Churned', 'End'].map((name) => ({ name, as: 'amount' as const, currency })),
      ...['start', 'new', 'gone', 'end'].map((name) => ({ name: `Customers, ${name}`, as: 'count' as const })),
      { name: 'Not over', as: 'text' },
    ],
    rows: months.map((month) => [
      month.from,
      ...[month.start, month.new, month.expansion, month.contraction, month.churned, month.end].map(({ amount }) => amount),
      ...[month.start, month.new, month.churned, month.end].map(({ accounts }) => accounts),
      month.over ? '' : 'yes',
    ]),
  }
  return (
    <ChartPanel
      title="What came and what went"
      note="Monthly recurring revenue at each month’s end against its beginning. Above the line what came, below it what went. Hatched: the month is not over."
      label="Revenue that came and went by month"
      height={300}
      draw={draw}
      readings={readings}
      table={table}
    />
  )
}

function titleOf(month: MoneyMonth): string {
  return `${monthName(month.from)}${month.over ? '' : ' (not over)'}`
}

function readingOf(month: MoneyMonth, currency: string | null): Reading {
  return {
    at: month.from,
    heading: titleOf(month),
    lines: [
      ...revenueParts.map(({ kind, name, colour }) => ({
        name: `${name}, ${counted(month[kind].accounts, 'account')}`,
        value: money(month[kind].amount, currency),
        colour,
      })),
      { name: month.over ? 'At its end' : 'Now', value: `${money(month.end.amount, currency)}, ${counted(month.end.accounts, 'customer')}` },
    ],
  }
}
