import { useMemo } from 'preact/hooks'
import type { ActivationAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { cellsOf, type ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { Panel } from '../../look/panel.tsx'
import { absence, fewest, standing } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { count, countedMany } from '../../words/number.ts'
import { bucketNameOf } from '../../period/period.ts'
import { dayName } from '../../words/time.ts'
import { changedIn, drawCohorts } from './draw-cohorts.ts'

type Cohort = ActivationAnswer['trend'][number]

/** Those who started in one week, each week: do newer ones activate better? */
export function Cohorts({ answer, unit }: { answer: ActivationAnswer; unit: string }) {
  const { trend, windowDays, changedAt } = answer
  const bucket = bucketNameOf(trend)
  const title = `By ${bucket} of start`
  const draw = useMemo(() => drawCohorts(answer), [answer])
  const readings = useMemo(() => trend.map((cohort) => readingOf(cohort, unit, bucket)), [answer])
  if (trend.every(({ started }) => started === 0)) {
    return (
      <Panel title={title}>
        <Empty title={`No ${unit} have started in this period`}>Choose a longer period, or wait for the first ones.</Empty>
      </Panel>
    )
  }
  if (trend.every(({ rate }) => standing(rate) !== 'enough')) {
    return (
      <Panel title={title}>
        <Empty title={`No ${bucket} of this period has enough ${unit}`}>{`A share needs at least ${fewest} whose ${windowDays} days are over. Choose a longer period, or wait for more.`}</Empty>
      </Panel>
    )
  }
  const table: ChartTable = {
    columns: [
      { name: `Started in the ${bucket} of`, as: 'day' },
      { name: 'Started', as: 'count' },
      { name: 'Still inside the window', as: 'count' },
      { name: 'Window over', as: 'count' },
      { name: 'Activated', as: 'percent' },
      { name: '95% interval', as: 'percent', interval: true },
    ],
    rows: trend.map(({ from, started, tooYoung, rate }) => [from, started, tooYoung, rate.n, ...cellsOf(rate, unit)]),
  }
  return (
    <ChartPanel
      title={title}
      note={`Share activated within ${windowDays} days, of those who started in each ${bucket}. Hollow and dashed: some are still inside their window.${changedIn(trend, changedAt) === null ? '' : ' The dashed line is where the rule was changed: all are counted by the new one.'}`}
      label={`Activation rate by ${bucket} of start`}
      height={260}
      draw={draw}
      readings={readings}
      table={table}
    />
  )
}

function readingOf(cohort: Cohort, unit: string, bucket: string): Reading {
  const missing = absence(cohort.rate, unit)
  return {
    at: cohort.from,
    heading: `Started in the ${bucket} of ${dayName(cohort.from)}`,
    lines: [
      { name: 'Activated', value: missing ?? share(cohort) },
      ...(missing ? [] : [{ name: '95% interval', value: interval(cohort) }]),
      { name: 'Counted', value: `${count(cohort.rate.n)} of ${countedMany(cohort.started, unit)}` },
      ...(cohort.rate.provisional ? [{ name: 'Provisional', value: `${count(cohort.tooYoung)} still in the window` }] : []),
    ],
  }
}

function share({ rate }: Cohort): string {
  return rate.value === null ? '' : writtenValue('percent', rate.value)
}

function interval({ rate }: Cohort): string {
  return rate.lo === null || rate.hi === null ? '' : writtenInterval('percent', rate.lo, rate.hi)
}
