import { useMemo } from 'preact/hooks'
import type { StagesAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { ChartPanel } from '../../chart/chart-panel.tsx'
import type { ChartTable } from '../../chart/chart-table.ts'
import type { Reading } from '../../chart/drawing.ts'
import { stageColour } from '../../chart/stage-colour.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { count } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { date, dayDate, dayName } from '../../words/time.ts'
import { drawStages } from './draw-stages.ts'
import { StagesThen } from './stages-then.tsx'

/** The stock of each stage at the start of each day. */
export function StagesOverTime({ answer }: { answer: StagesAnswer }) {
  const { timeZone, place } = useDashboard()
  const { model, days, changedAt } = answer
  const draw = useMemo(() => drawStages(answer), [answer])
  const readings = useMemo(() => readingsOf(answer), [answer])
  if (days.length === 0) {
    return (
      <Panel title="In each stage over time">
        <Empty title="No day of this period has been counted yet">Choose a later period, or wait for the first events.</Empty>
      </Panel>
    )
  }
  if (days.every(({ stages }) => Object.values(stages).every((stage) => stage.in === 0))) {
    return (
      <Panel title="In each stage over time">
        <Empty title={`No ${model.unit === 'person' ? 'people' : 'accounts'} stood in a stage in this period`}>Each stage has a band here from the first day on which somebody stands in one.</Empty>
      </Panel>
    )
  }
  const table: ChartTable = {
    columns: [{ name: 'Day', as: 'day' }, ...model.stages.map(({ name }) => ({ name: textIn(name), as: 'count' as const })), { name: 'Provisional', as: 'text' }],
    rows: days.map(({ day, provisional, stages }) => [day, ...model.stages.map(({ id }) => stages[id]?.in ?? 0), provisional ? 'yes' : '']),
  }
  return (
    <ChartPanel
      title="In each stage over time"
      note={`How many stood in each stage at the start of each day.${changedAt === null ? '' : ` The rules are those of ${date(changedAt, timeZone.value)}, for all days: numbers noted before then were by other rules.`}`}
      label="Counts in each stage over time"
      height={360}
      draw={draw}
      readings={readings}
      onChoose={({ at }) => place.set({ on: (at as Date).toISOString().slice(0, 10) })}
      table={table}
      below={<StagesThen answer={answer} />}
    />
  )
}

function readingsOf({ model, days }: StagesAnswer): Reading[] {
  return days.map(({ day, provisional, stages }) => ({
    at: dayDate(day),
    heading: `${dayName(day)}${provisional ? ', provisional' : ''}`,
    lines: model.stages
      .map(({ id, name }) => ({ name: textIn(name), value: count(stages[id]?.in ?? 0), colour: stageColour(model, id) }))
      .reverse(),
  }))
}
