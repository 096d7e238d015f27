import { useMemo } from 'preact/hooks'
import type { RetentionAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import type { Compared } from '../../api/question.ts'
import { inWords } from '../../narrowing/compared-measure.tsx'
import type { Comparison } from '../../narrowing/comparison.ts'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { cellsOf, type ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { Panel } from '../../look/panel.tsx'
import { absence } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { count, countedMany } from '../../words/number.ts'
import { drawRetention } from './draw-retention.ts'
import { subjectsOf } from './subjects-of.ts'

/** All cohorts together: of those whose bucket k is over, the share that was active in it. */
export function RetentionCurve({ answer, comparison }: { answer: Compared<RetentionAnswer>; comparison: Comparison | null }) {
  const { overall, bucket, kind } = answer
  const many = subjectsOf(answer)
  const known = overall.flatMap((column, k) => (column.n > 0 ? [{ ...column, k }] : []))
  const other = (comparison && answer.compared?.overall) ?? []
  const draw = useMemo(() => drawRetention(answer, other), [answer])
  const title = `Active again, by ${bucket} since the start`
  if (known.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={`No ${bucket} of anybody who started is over yet`}>Somebody counts in a {bucket} only when it has ended. Choose an earlier period, or wait for it.</Empty>
      </Panel>
    )
  }
  const interval = ({ lo, hi }: (typeof known)[number]) => (lo === null || hi === null ? '' : writtenInterval('percent', lo, hi))
  const besideOf = (k: number): Reading['lines'] => {
    const beside = other[k]
    const difference = answer.differences?.[`column ${k}`]
    if (!beside || !comparison) return []
    const value = absence(beside, many) ?? `${writtenValue('percent', beside.value ?? 0)} of ${count(beside.n)}, ${beside.lo === null || beside.hi === null ? '' : writtenInterval('percent', beside.lo, beside.hi)}`
    return [{ name: comparison.names.other, value, colour: 'var(--series-other)' }, ...(difference ? [{ name: 'Difference', value: inWords(difference) }] : [])]
  }
  const readings: Reading[] = known.map((column) => ({
    at: column.k,
    heading: `${bucket === 'week' ? 'Week' : 'Month'} ${column.k}${column.provisional ? ', provisional' : ''}`,
    lines: absence(column, many)
      ? [{ name: 'Active', value: absence(column, many) ?? '' }]
      : [
          { name: kind === 'on' ? 'Active in it' : 'Active in it or later', value: writtenValue('percent', column.value ?? 0) },
          { name: '95% interval', value: interval(column) },
          { name: 'Counted', value: `${countedMany(column.n, many)}` },
          ...besideOf(column.k),
        ],
  }))
  const table: ChartTable = {
    columns: [
      { name: bucket === 'week' ? 'Week' : 'Month', as: 'count' },
      { name: 'Counted', as: 'count' },
      { name: 'Active', as: 'percent' },
      { name: '95% interval', as: 'percent', interval: true },
    ],
    rows: known.map((column) => [column.k, column.n, ...cellsOf(column, many)]),
  }
  const key = comparison && other.length > 0 && <p class="compared compared-name">Dashed: {comparison.names.other}</p>
  return <ChartPanel title={title} note={definitions.retention.definition} label={title} height={260} draw={draw} readings={readings} table={table}>{key}</ChartPanel>
}
