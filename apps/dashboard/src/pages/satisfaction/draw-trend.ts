import type { SatisfactionAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'
import { dayDate } from '../../words/time.ts'
import { scoreRange } from './score-type.ts'

/** A line with its band over the whole scale. Buckets with too few answers are gaps, provisional ones are dashed. */
export function drawTrend(answer: SatisfactionAnswer): Draw {
  const { trend, unit } = answer
  const domain = scoreRange(answer)
  const rows = trend.map(({ from, score }) => {
    const known = standing(score) === 'enough'
    return {
      at: dayDate(from),
      value: known ? score.value : Number.NaN,
      lo: known ? (score.lo ?? Number.NaN) : Number.NaN,
      hi: known ? (score.hi ?? Number.NaN) : Number.NaN,
      provisional: score.provisional,
    }
  })
  const firstOpen = rows.findIndex(({ provisional }) => provisional)
  const sure = firstOpen < 0 ? rows : rows.slice(0, firstOpen)
  // The dashed line begins at the last final point, or there would be a gap between the two.
  const open = firstOpen < 0 ? [] : rows.slice(Math.max(0, firstOpen - 1))
  const band = { x: 'at', y1: 'lo', y2: 'hi', fill: 'var(--series)', curve: 'monotone-x' } as const
  const line = { x: 'at', y: 'value', stroke: 'var(--series)', strokeWidth: 2, curve: 'monotone-x' } as const

  return (Plot, { width, narrow }) =>
    Plot.plot({
      width,
      height: 280,
      marginLeft: 44,
      marginRight: 16,
      marginTop: 12,
      marginBottom: 28,
      x: { type: 'utc' },
      y: { domain },
      marks: [
        Plot.gridY({ ticks: 5 }),
        Plot.areaY(sure, { ...band, fillOpacity: 0.18 }),
        Plot.areaY(open, { ...band, fillOpacity: 0.09 }),
        Plot.ruleY([Math.max(0, domain[0])], { stroke: 'var(--line-strong)' }),
        Plot.lineY(sure, line),
        Plot.lineY(open, { ...line, strokeDasharray: '4 4' }),
        Plot.dot(
          rows.filter(({ provisional }) => !provisional),
          { x: 'at', y: 'value', r: 3, fill: 'var(--series)' },
        ),
        Plot.dot(
          rows.filter(({ provisional }) => provisional),
          { x: 'at', y: 'value', r: 3, fill: 'var(--surface)', stroke: 'var(--series)', strokeWidth: 2 },
        ),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, tickFormat: (value: number) => writtenValue(unit, value) }),
        Plot.axisX({ ticks: narrow ? 4 : 8, tickSize: 0, label: null }),
      ],
    })
}
