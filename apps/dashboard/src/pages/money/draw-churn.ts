import type { MoneyMonth } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'
import { monthName } from '../../words/month-name.ts'

/** A dot with its interval for each month, from zero. Months that began with too few customers are left out. */
export function drawChurn(months: readonly MoneyMonth[]): Draw {
  const rows = months
    .filter(({ accountChurn }) => standing(accountChurn) === 'enough')
    .map(({ from, over, provisional, accountChurn: { value, lo, hi } }) => ({ from, value: value ?? 0, lo: lo ?? 0, hi: hi ?? 0, open: !over || provisional }))
  const few = months.filter(({ accountChurn }) => standing(accountChurn) !== 'enough').map(({ from }) => from)
  const highest = Math.max(10, ...rows.map(({ hi }) => hi))

  return (Plot, { width, narrow }) => {
    const every = Math.max(1, Math.ceil(months.length / (narrow ? 4 : 6)))
    const interval = { x: 'from', y1: 'lo', y2: 'hi', strokeWidth: 6, strokeOpacity: 0.28, stroke: 'var(--series)', strokeLinecap: 'round' } as const
    const [sure, open] = [rows.filter((row) => !row.open), rows.filter((row) => row.open)]
    return Plot.plot({
      width,
      height: 260,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 16,
      marginBottom: 30,
      x: { type: 'band', domain: months.map(({ from }) => from) },
      y: { domain: [0, highest], nice: true },
      marks: [
        Plot.gridY({ ticks: 5 }),
        Plot.ruleX(sure, interval),
        Plot.ruleX(open, { ...interval, strokeWidth: 2, strokeOpacity: 0.7, strokeDasharray: '3 4', strokeLinecap: 'butt' }),
        Plot.dot(sure, { x: 'from', y: 'value', r: 4, fill: 'var(--series)' }),
        Plot.dot(open, { x: 'from', y: 'value', r: 4, fill: 'var(--surface)', stroke: 'var(--series)', strokeWidth: 2 }),
        Plot.text(few, { x: (from: string) => from, y: 0, dy: -10, text: () => (narrow ? '' : 'too few'), fill: 'var(--ink-soft)' }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: (value: number) => writtenValue('percent', value) }),
        Plot.axisX(months.filter((_, index) => index % every === 0).map(({ from }) => from), {
          tickSize: 0,
          label: null,
          tickFormat: (from: string) => monthName(from, { year: false }),
        }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
  }
}
