import type { StageMetricsAnswer, StagesAnswer } from '@milepost/contract'
import type { MeasureUnit as MetricUnit } from '@milepost/metrics'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Hint } from '../../hint/hint.tsx'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import type { MeasureUnit } from '../../measure/unit.ts'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { ProjectDays } from '../../period/zone-picker.tsx'
import { monthSpan } from '../../words/month-name.ts'
import { StageName } from '../../stage/stage-name.tsx'

const units = {
  points: 'points',
  percent: 'percent',
  percentagePoints: 'percentChange',
  mean: 'mean',
  days: 'days',
  count: 'count',
  currency: 'amount',
  score: 'points',
} as const satisfies Record<MetricUnit, MeasureUnit>

type Metric = StageMetricsAnswer['stages'][number]['metrics'][number]

/** What the model says to look at in each stage, with n and interval. */
export function StageMetrics({ model }: { model: StagesAnswer['model'] }) {
  const { days } = useDashboard()
  const { segment } = useNarrowing().query
  const asked = useAnswer(ask.stageMetrics({ ...days.value, segment, model: model.id }))
  return (
    <Panel title="The metrics of each stage" note="As the model assigns them, over the period, or the months that stand beside them. What one means and whom it counts is said on hover or focus." flush>
      <ProjectDays what="Retention and what is about money are" />
      <Answered asked={asked} skeleton={<Skeleton lines={5} />}>
        {({ stages }) => {
          const shown = stages.filter(({ metrics }) => metrics.length > 0)
          if (shown.length === 0) return <Empty title="The model assigns no metrics">Name them in the stages of the model, such as metrics: ['NPS'], and push it.</Empty>
          return (
            <table class="rows stage-metrics">
              <thead>
                <tr>
                  <th scope="col">Stage</th>
                  <th scope="col">Metrics</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ stage, metrics }) => (
                  <tr key={stage}>
                    <th scope="row">
                      <StageName id={stage} model={model} />
                    </th>
                    <td>
                      <ul class="stage-metrics-list">
                        {metrics.map((metric) => (
                          <li key={metric.label}>
                            <span class="stage-metrics-label">{metric.label}</span>
                            <Figure metric={metric} unit={model.unit === 'person' ? 'people' : 'accounts'} />
                            {metric.months && <span class="soft small">{monthSpan(metric.months)}</span>}
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }}
      </Answered>
    </Panel>
  )
}

function Figure({ metric: { label, measure, unit, definition, currency }, unit: many }: { metric: Metric; unit: string }) {
  if (!measure) {
    return (
      <Hint words={<p>{definition}</p>}>
        <span class="soft">not measured here</span>
      </Hint>
    )
  }
  const isAnswers = /^(nps|ces|csat)/i.test(label)
  // Times are medians, and there is none of a group of which the greater part is still to come.
  const unknown = unit === 'days' ? { unknown: 'fewer than half so far' } : {}
  return <Measure measure={measure} unit={units[unit as MetricUnit] ?? 'count'} definition={definition} many={isAnswers ? 'answers' : many} currency={currency} {...unknown} size="row" />
}
