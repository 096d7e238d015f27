import { bandOf, type ScoreType } from '@milepost/contract/vocabulary'
import type { Draw } from '../../chart/drawing.ts'
import { shortCount } from '../../words/number.ts'

/** One bar for each value from zero, in the colour of its band, with its count above it. */
export function drawDistribution(type: ScoreType, rows: { value: number; count: number }[]): Draw {
  const colour = ({ value }: { value: number }) => `var(--band-${bandOf(type, value)})`
  return (Plot, { width }) =>
    Plot.plot({
      width,
      height: 230,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 24,
      marginBottom: 28,
      x: { type: 'band', domain: rows.map(({ value }) => value), padding: 0.18 },
      y: { zero: true, axis: null },
      marks: [
        ...rows.map((row) => Plot.barY([row], { x: 'value', y: 'count', fill: colour(row), rx: 2 })),
        Plot.text(rows, {
          x: 'value',
          y: 'count',
          text: ({ count }: { count: number }) => (count === 0 ? '' : shortCount(count)),
          dy: -9,
          fill: 'var(--ink)',
        }),
        Plot.axisX({ tickSize: 0, label: null }),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
}
