import { useMemo } from 'preact/hooks'
import type { SatisfactionAnswer } from '@milepost/contract'
import { bandOf, scales } from '@milepost/contract/vocabulary'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { Panel } from '../../look/panel.tsx'
import { fewest } from '../../measure/standing.ts'
import { count, percent } from '../../words/number.ts'
import { drawDistribution } from './draw-distribution.ts'
import { bandNames } from './score-type.ts'

/** How often each value of the scale was chosen. */
export function Distribution({ answer }: { answer: SatisfactionAnswer }) {
  const { type } = answer
  const rows = useMemo(() => wholeScale(answer), [answer])
  const draw = useMemo(() => drawDistribution(type, rows), [rows])
  const all = rows.reduce((sum, row) => sum + row.count, 0)
  const readings = useMemo(
    () =>
      rows.map((row) => ({
        at: row.value,
        heading: `${row.value}: ${bandNames[type][bandOf(type, row.value)]}`,
        lines: [
          { name: 'Answers', value: count(row.count) },
          { name: 'Share', value: all === 0 ? 'none' : percent(row.count / all) },
        ],
      })),
    [rows],
  )
  if (all === 0) {
    return (
      <Panel title="Answers by value">
        <Empty title="No answers in this period">Choose a longer period.</Empty>
      </Panel>
    )
  }
  if (all < fewest) {
    return (
      <Panel title="Answers by value">
        <Empty title={`Too few answers (${all} of ${fewest})`}>Each of them stands below, under Answers.</Empty>
      </Panel>
    )
  }
  return (
    <ChartPanel
      title="Answers by value"
      label="Number of answers for each value of the scale"
      height={230}
      draw={draw}
      readings={readings}
      table={{
        columns: [
          { name: 'Value', as: 'count' },
          { name: 'Band', as: 'text' },
          { name: 'Answers', as: 'count' },
          { name: 'Share', as: 'share' },
        ],
        rows: rows.map((row) => [row.value, bandNames[type][bandOf(type, row.value)], row.count, row.count / all]),
      }}
    />
  )
}

/** Every value of the scale in its order, those nobody chose with 0. */
function wholeScale({ type, distribution }: SatisfactionAnswer): { value: number; count: number }[] {
  const { min, max } = scales[type]
  const known = new Map(distribution.map(({ value, count }) => [value, count]))
  return Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, count: known.get(min + index) ?? 0 }))
}
