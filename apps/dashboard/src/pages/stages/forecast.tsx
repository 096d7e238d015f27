import type { ForecastAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { type ChartTable, intervalOf } from '../../chart/chart-table.ts'
import { DownloadTable } from '../../export/download-table.tsx'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { StageName, stageTitle } from '../../stage/stage-name.tsx'
import { count, countedMany } from '../../words/number.ts'

/** Where those of today will be, beside what one would say without looking, and how well such forecasts have done. */
export function Forecast({ model }: { model: string | null }) {
  const { segment } = useNarrowing().query
  return <Answered asked={useAnswer(ask.forecast({ model, segment }))}>{(answer) => <ForecastPanel answer={answer} />}</Answered>
}

function ForecastPanel({ answer }: { answer: ForecastAnswer }) {
  const { model, refused, stages, horizonDays, units, of, calibration } = answer
  const many = model.unit === 'person' ? 'people' : 'accounts'
  const title = `In ${horizonDays} days`
  if (refused) {
    return (
      <Panel title={title}>
        <Empty title="Not enough has been seen to foretell anything">{refused}</Empty>
      </Panel>
    )
  }
  const shown = stages.filter(({ now, expected }) => now > 0 || (expected.value ?? 0) >= 0.5)
  const table: ChartTable = {
    columns: [
      { name: 'Stage', as: 'text' },
      { name: 'Now', as: 'count' },
      { name: title, as: 'count' },
      { name: '95% interval', as: 'count', interval: true },
    ],
    rows: shown.map(({ stage, now, expected }) => [stageTitle(model, stage), now, expected.value, intervalOf(expected)]),
  }
  return (
    <Panel
      title={title}
      note={`${definitions.forecast.definition}${units < of ? ` From a sample: ${count(units)} of ${countedMany(of, many)}.` : ''}`}
      actions={<DownloadTable name={`forecast, ${title}`} {...table} />}
    >
      <div class="table-scroll" role="region" aria-label={`Table: ${title}`} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Now</th>
              <th scope="col">{title}</th>
              <th scope="col">Base rate</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ stage, now, expected, baseRate }) => (
              <tr key={stage}>
                <th scope="row">
                  <StageName id={stage} model={model} />
                </th>
                <td>{count(now)}</td>
                <td>
                  <Measure measure={rounded(expected)} unit="count" definition={definitions.forecast.definition} many={many} size="row" />
                </td>
                <td>
                  <Measure measure={baseRate} unit="percent" definition={`Without looking at any: the share in this stage now of those known ${horizonDays} days ago.`} many={many} size="row" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        {calibration === null
          ? `How well it does is not known yet: too little had happened ${horizonDays} days ago.`
          : `Tried on ${countedMany(calibration.n, many)} held back, as of ${horizonDays} days ago: squared error ${calibration.brier.toFixed(2)}, base rate ${calibration.baseRateBrier.toFixed(2)}, "all stay" ${calibration.stayingBrier.toFixed(2)}. ${judged(calibration)}`}
      </p>
    </Panel>
  )
}

function judged({ gain }: NonNullable<ForecastAnswer['calibration']>): string {
  if (gain.lo === null || gain.hi === null || gain.lo <= 0) return gain.hi !== null && gain.hi < 0 ? 'It did worse than the base rate.' : 'That is not better than the base rate beyond chance.'
  return 'It did better than the base rate.'
}

/** Of accounts there are only whole ones. */
function rounded(expected: ForecastAnswer['stages'][number]['expected']) {
  const whole = (value: number | null) => (value === null ? null : Math.round(value))
  return { ...expected, value: whole(expected.value), lo: whole(expected.lo), hi: whole(expected.hi) }
}
