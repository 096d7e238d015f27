import type { MoneyAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { addHatching } from '../../chart/provisional.ts'
import { shortCount } from '../../words/number.ts'
import { monthName } from '../../words/month-name.ts'

/** In the order in which they stack away from zero. */
export const revenueParts = [
  { kind: 'new', name: 'New', colour: 'var(--band-high)', sign: 1 },
  { kind: 'expansion', name: 'Expansion', colour: 'var(--series)', sign: 1 },
  { kind: 'contraction', name: 'Contraction', colour: 'var(--stage-5)', sign: -1 },
  { kind: 'churned', name: 'Churned', colour: 'var(--band-low)', sign: -1 },
] as const

/** Stacked bars from zero, both ways, each kind named once beside its largest bar. */
export function drawRevenueMoves({ months }: MoneyAnswer): Draw {
  const rows = months.flatMap((month) => {
    let [above, below] = [0, 0]
    return revenueParts.map(({ kind, name, colour, sign }) => {
      const from = sign > 0 ? above : below
      const to = from + sign * month[kind].amount
      if (sign > 0) above = to
      else below = to
      return { month: month.from, name, colour, from, to }
    })
  })
  const last = months.at(-1)

  return (Plot, { width, narrow }) => {
    const height = 300
    const margins = { marginLeft: 48, marginRight: 12, marginTop: 26, marginBottom: 28 }
    const every = Math.max(1, Math.ceil(months.length / (narrow ? 4 : 12)))
    const largest = revenueParts.flatMap(({ name }) => {
      // Not in the last month, which is hatched while it runs.
      const own = rows.filter((row) => row.name === name && row.from !== row.to && (last?.over || row.month !== last?.from))
      return own.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)).slice(0, 1)
    })
    const drawn = Plot.plot({
      width,
      height,
      ...margins,
      x: { type: 'band', domain: months.map(({ from }) => from), padding: 0.35 },
      y: { zero: true },
      color: { domain: revenueParts.map(({ name }) => name), range: revenueParts.map(({ colour }) => colour) },
      marks: [
        Plot.gridY({ ticks: 5 }),
        Plot.barY(rows, { x: 'month', y1: 'from', y2: 'to', fill: 'name', stroke: 'var(--surface)', strokeWidth: 0.75 }),
        Plot.text(largest, {
          x: 'month',
          y: (row: (typeof rows)[number]) => (row.from + row.to) / 2,
          text: 'name',
          fill: 'var(--ink)',
          stroke: 'var(--surface)',
          strokeWidth: 4,
        }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: shortCount }),
        Plot.axisX(months.filter((_, index) => index % every === 0).map(({ from }) => from), {
          tickSize: 0,
          label: null,
          tickFormat: (from: string) => monthName(from, { year: false }),
        }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
    const x = drawn.scale('x')
    if (x && last && !last.over) {
      const left = x.apply(last.from) as number
      addHatching(drawn, left, left + (x.bandwidth ?? 0), margins.marginTop, height - margins.marginBottom)
    }
    return drawn
  }
}
