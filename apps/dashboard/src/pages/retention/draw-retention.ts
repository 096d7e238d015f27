import type { RetentionAnswer } from '@milepost/contract'
import type { Draw } from '../../chart/drawing.ts'
import { standing } from '../../measure/standing.ts'
import { writtenValue } from '../../measure/unit.ts'

/** The falling line with its band; the last point is hollow while late events can change it. */
export function drawRetention({ overall }: RetentionAnswer, other: RetentionAnswer['overall'] = []): Draw {
  const rows = rowsOf(overall)
  const beside = rowsOf(other)
  const last = overall.findLastIndex(({ n }) => n > 0)
  return (Plot, { width, narrow }) => {
    const every = Math.max(1, Math.ceil((last + 1) / (narrow ? 6 : 14)))
    return Plot.plot({
      width,
      height: 260,
      marginLeft: 44,
      marginRight: 16,
      marginTop: 16,
      marginBottom: 30,
      x: { domain: [0, Math.max(1, last)] },
      y: { domain: [0, 100] },
      marks: [
        Plot.gridY([0, 25, 50, 75, 100]),
        Plot.areaY(rows, { x: 'k', y1: 'lo', y2: 'hi', fill: 'var(--series)', fillOpacity: 0.18 }),
        Plot.areaY(beside, { x: 'k', y1: 'lo', y2: 'hi', fill: 'var(--series-other)', fillOpacity: 0.12 }),
        Plot.lineY(beside, { x: 'k', y: 'value', stroke: 'var(--series-other)', strokeWidth: 2, strokeDasharray: '5 3' }),
        Plot.lineY(rows, { x: 'k', y: 'value', stroke: 'var(--series)', strokeWidth: 2 }),
        Plot.dot(rows.filter(({ provisional }) => !provisional), { x: 'k', y: 'value', r: 3.5, fill: 'var(--series)' }),
        Plot.dot(rows.filter(({ provisional }) => provisional), { x: 'k', y: 'value', r: 4, fill: 'var(--surface)', stroke: 'var(--series)', strokeWidth: 2 }),
        Plot.axisY([0, 25, 50, 75, 100], { tickSize: 0, label: null, tickFormat: (value: number) => writtenValue('percent', value) }),
        Plot.axisX(
          Array.from({ length: last + 1 }, (_, k) => k).filter((k) => k % every === 0),
          { tickSize: 0, label: null, tickFormat: String },
        ),
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ],
    })
  }
}

function rowsOf(columns: RetentionAnswer['overall']) {
  return columns.flatMap((column, k) => (standing(column) === 'enough' ? [{ k, value: column.value ?? 0, lo: column.lo ?? 0, hi: column.hi ?? 0, provisional: column.provisional }] : []))
}
