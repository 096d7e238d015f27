import { useMemo } from 'preact/hooks'
import type { ActivationAnswer } from '@milepost/contract'
import type { Compared } from '../../api/question.ts'
import type { Comparison } from '../../narrowing/comparison.ts'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { type ChartTable, intervalOf } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { Panel } from '../../look/panel.tsx'
import { methodName } from '../../measure/method-name.ts'
import { fewest } from '../../measure/standing.ts'
import { writtenInterval } from '../../measure/unit.ts'
import { count, countedMany, days, percent } from '../../words/number.ts'
import { drawCurve, type OtherCurve } from './draw-curve.ts'

type Step = ActivationAnswer['curve']['steps'][number]

/** The share activated by each day since the start, counting those who have not yet. */
interface TimeToActivateProps {
  answer: Compared<ActivationAnswer>
  unit: string
  comparison: Comparison | null
}

export function TimeToActivate({ answer, unit, comparison }: TimeToActivateProps) {
  const { curve, windowDays } = answer
  const other = comparison && answer.compared ? { curve: answer.compared.curve, name: comparison.names.other } : null
  const draw = useMemo(() => drawCurve(curve, windowDays, other), [answer])
  const readings = useMemo(() => curve.steps.map((step) => readingOf(step, unit, other)), [answer])
  if (curve.events === 0) {
    return (
      <Panel title="Time to activate">
        <Empty title="Nobody has activated in this period yet">
          {curve.n > 0 && `Watched so far: ${countedMany(curve.n, unit)}. `}The curve begins with the first activation.
        </Empty>
      </Panel>
    )
  }
  if (curve.n < fewest) {
    return (
      <Panel title="Time to activate">
        <Empty title={`Too few ${unit} (${curve.n} of ${fewest})`}>{`The curve is drawn once ${fewest} have started in this period.`}</Empty>
      </Panel>
    )
  }
  const table: ChartTable = {
    columns: [
      { name: 'Time since the start', as: 'days' },
      { name: 'Activated by then', as: 'share' },
      { name: '95% interval', as: 'share', interval: true },
      { name: 'At risk', as: 'count' },
      { name: 'Activated on it', as: 'count' },
    ],
    rows: curve.steps.map((step) => [step.days, step.activated, intervalOf(step), step.atRisk, step.events]),
  }
  return (
    <ChartPanel
      title="Time to activate"
      note={`Share of ${countedMany(curve.n, unit)} that had activated by each day since their start (${methodName(curve.method)}, with its 95% band). Those who have not activated yet count for as long as they have been watched${curve.left > 0 ? `; for the ${count(curve.left)} that left before activating, leaving is the end` : ''}.`}
      label="Share activated by days since the start"
      height={340}
      draw={draw}
      readings={readings}
      table={table}
    />
  )
}

function readingOf(step: Step, unit: string, other: OtherCurve | null): Reading {
  const interval = intervalWords(step)
  const beside = other?.curve.steps.findLast(({ days }) => days <= step.days)
  const besideInterval = beside && intervalWords(beside)
  return {
    at: step.days,
    heading: `After ${days(step.days)}`,
    lines: [
      { name: 'Activated', value: percent(step.activated) },
      ...(interval ? [{ name: '95% interval', value: interval }] : []),
      { name: 'At risk', value: `${countedMany(step.atRisk, unit)}` },
      ...(beside && other ? [{ name: other.name, value: `${percent(beside.activated)}${besideInterval ? `, ${besideInterval}` : ''}`, colour: 'var(--series-other)' }] : []),
    ],
  }
}

function intervalWords({ lo, hi }: Step): string | null {
  return lo === null || hi === null ? null : writtenInterval('share', lo, hi)
}
