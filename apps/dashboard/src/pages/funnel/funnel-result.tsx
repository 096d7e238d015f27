import type { FunnelAnswer } from '@milepost/contract'
import { useMemo } from 'preact/hooks'
import { Empty } from '../../answer/empty.tsx'
import type { Compared } from '../../api/question.ts'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import { cellsOf, type ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { Panel } from '../../look/panel.tsx'
import { absence } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { inWords } from '../../narrowing/compared-measure.tsx'
import type { Comparison } from '../../narrowing/comparison.ts'
import { count, counted, countedMany, days } from '../../words/number.ts'
import { tooEarly } from '../activation/too-early.ts'
import { drawFunnel } from './draw-funnel.ts'
import { FunnelSteps } from './funnel-steps.tsx'
import { stepName } from './step-row.ts'

const dayMs = 86_400_000
const title = 'How far they come'

interface FunnelResultProps {
  answer: Compared<FunnelAnswer>
  comparison: Comparison | null
}

/** The share that came to each step, with its interval, and below it the way from each step to the next. */
export function FunnelResult({ answer, comparison }: FunnelResultProps) {
  const { steps, entered, inProgress, unit, windowDays } = answer
  const [one, many] = unit === 'person' ? (['person', 'people'] as const) : (['account', 'accounts'] as const)
  const other = comparison && answer.compared ? { name: comparison.names.other, steps: answer.compared.steps } : null
  const draw = useMemo(() => drawFunnel(answer, other?.steps), [answer])
  const readings = useMemo(() => steps.map((_, index) => readingOf(answer, index, many, other)), [answer])
  if (entered === 0) {
    return (
      <Panel title={title}>
        {inProgress > 0 ? (
          <Empty title={tooEarly}>{`${counted(inProgress, one, many)} took the first step in this period, and ${inProgress === 1 ? 'is' : 'are'} counted here once ${windowDays} days have passed since.`}</Empty>
        ) : (
          <Empty title="Nobody took the first step in this period">Choose a longer period, or another event to begin with.</Empty>
        )}
      </Panel>
    )
  }
  const table: ChartTable = {
    columns: [
      { name: 'Step', as: 'text' },
      { name: 'Came', as: 'count' },
      { name: 'Of those who began', as: 'percent' },
      { name: '95% interval', as: 'percent', interval: true },
      { name: 'Of the step before', as: 'percent' },
      { name: '95% interval of that', as: 'percent', interval: true },
      { name: 'Half took up to', as: 'days' },
      ...(other ? [{ name: `Of those who began, ${other.name}`, as: 'percent' as const }, { name: `95% interval, ${other.name}`, as: 'percent' as const, interval: true }] : []),
    ],
    rows: steps.map((step, index) => {
      const beside = other?.steps[index]?.ofFirst
      return [stepName(step), step.count, ...cellsOf(step.ofFirst, many), ...cellsOf(step.ofPrevious, many), step.medianMs === null ? null : step.medianMs / dayMs, ...(beside ? cellsOf(beside, many) : other ? [null, null] : [])]
    }),
  }
  return (
    <div class="panels">
      <ChartPanel title={title} note={noteOf(answer, one, many)} label="Share that came to each step" height={300} draw={draw} readings={readings} table={table}>
        {other && <p class="compared compared-name">Dashed: {other.name}</p>}
      </ChartPanel>
      <FunnelSteps answer={answer} many={many} comparison={comparison} />
    </div>
  )
}

function noteOf({ entered, inProgress, looked, of, windowDays, steps }: FunnelAnswer, one: string, many: string): string {
  const open = inProgress === 0 ? '' : ` ${counted(inProgress, one, many)} more ${inProgress === 1 ? 'has' : 'have'} begun and still ${inProgress === 1 ? 'has' : 'have'} time.`
  const sample = looked < of ? ` Counted in an even sample: ${count(looked)} of ${countedMany(of, many)}.` : ''
  const provisional = steps.some(({ ofFirst }) => ofFirst.provisional) ? ' Provisional: late events can still change it.' : ''
  return `Of ${counted(entered, one, many)} that took the first step in the period and whose ${windowDays} days are over, the share that came to each step.${open}${sample}${provisional}`
}

function readingOf({ steps, differences }: Compared<FunnelAnswer>, index: number, many: string, other: { name: string; steps: FunnelAnswer['steps'] } | null): Reading {
  const { ofFirst, count: came, ...step } = steps[index]!
  const [beside, difference] = [other?.steps[index]?.ofFirst, differences?.[`step${index + 1}`]]
  const shareOf = (measure: typeof ofFirst) => absence(measure, many) ?? writtenValue('percent', measure.value ?? 0)
  const interval = ({ lo, hi }: typeof ofFirst) => (lo === null || hi === null ? '' : writtenInterval('percent', lo, hi))
  return {
    at: String(index + 1),
    heading: `${index + 1}. ${stepName(step)}`,
    lines: [
      { name: 'Came', value: `${count(came)} of ${countedMany(ofFirst.n, many)}` },
      { name: 'Of those who began', value: shareOf(ofFirst) },
      ...(index > 0 && absence(ofFirst, many) === null ? [{ name: '95% interval', value: interval(ofFirst) }] : []),
      ...(step.medianMs === null ? [] : [{ name: 'Half took up to', value: days(step.medianMs / dayMs) }]),
      ...(beside && other ? [{ name: other.name, value: `${shareOf(beside)}${index > 0 ? `, ${interval(beside)}` : ''}`, colour: 'var(--series-other)' }] : []),
      ...(beside && difference ? [{ name: 'Difference', value: inWords(difference) }] : []),
    ],
  }
}
