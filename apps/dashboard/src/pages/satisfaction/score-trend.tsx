import { useMemo } from 'preact/hooks'
import type { SatisfactionAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { cellsOf } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { Panel } from '../../look/panel.tsx'
import { absence, fewest, standing } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { count } from '../../words/number.ts'
import { dayDate, dayName } from '../../words/time.ts'
import { drawTrend } from './draw-trend.ts'

type Point = SatisfactionAnswer['trend'][number]

/** The score of each week or month with its band; the band is what says whether it has changed. */
export function ScoreTrend({ answer, bucket }: { answer: SatisfactionAnswer; bucket: 'week' | 'month' }) {
  const { trend } = answer
  const title = `Score by ${bucket}`
  const draw = useMemo(() => drawTrend(answer), [answer])
  const readings = useMemo(() => trend.map((point) => readingOf(point, answer.unit, bucket)), [answer])
  if (!trend.some(({ score }) => standing(score) === 'enough')) {
    return (
      <Panel title={title}>
        <Empty title={`No ${bucket} of this period has enough answers`}>
          A score needs at least {fewest} answers. Choose a longer period, or wait for more.
        </Empty>
      </Panel>
    )
  }
  return (
    <ChartPanel
      title={title}
      note="The band is the 95% interval: scores whose bands overlap widely may well be the same. Dashed: late answers can still change it."
      label={title}
      height={280}
      draw={draw}
      readings={readings}
      table={{
        columns: [
          { name: `${bucket === 'week' ? 'Week' : 'Month'} from`, as: 'day' },
          { name: 'Score', as: answer.unit },
          { name: '95% interval', as: answer.unit, interval: true },
          { name: 'Answers', as: 'count' },
          { name: 'Provisional', as: 'text' },
        ],
        rows: trend.map(({ from, score }) => [from, ...cellsOf(score, 'answers'), score.n, score.provisional ? 'yes' : '']),
      }}
    />
  )
}

function readingOf(point: Point, unit: SatisfactionAnswer['unit'], bucket: string): Reading {
  const interval = intervalOf(point, unit)
  return {
    at: dayDate(point.from),
    heading: `${bucket === 'week' ? 'Week' : 'Month'} from ${dayName(point.from)}${point.score.provisional ? ', provisional' : ''}`,
    lines: [
      { name: 'Score', value: valueOf(point, unit) },
      ...(interval ? [{ name: '95% interval', value: interval }] : []),
      { name: 'Answers', value: count(point.score.n) },
    ],
  }
}

function valueOf({ score }: Point, unit: SatisfactionAnswer['unit']): string {
  return absence(score, 'answers') ?? writtenValue(unit, score.value ?? 0)
}

function intervalOf({ score }: Point, unit: SatisfactionAnswer['unit']): string | null {
  if (standing(score) !== 'enough' || score.lo === null || score.hi === null) return null
  return writtenInterval(unit, score.lo, score.hi)
}
