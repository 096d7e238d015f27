import type { ActivationAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { Bar } from '../../chart/bar.tsx'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { fewest } from '../../measure/standing.ts'
import { count } from '../../words/number.ts'
import { tooEarly } from './too-early.ts'

/** From the start through the milestones to activation: how many arrive, and where the most are lost. */
export function Funnel({ answer, unit }: { answer: ActivationAnswer; unit: string }) {
  const { funnel, tooYoung, windowDays } = answer
  const first = funnel[0]?.count ?? 0
  if (funnel.length === 0 || first === 0) {
    return (
      <Panel title="Steps to activation">
        {tooYoung > 0 ? (
          <Empty title={tooEarly}>{`${count(tooYoung)} started in this period, and ${tooYoung === 1 ? 'is' : 'are'} counted here once ${windowDays} days have passed since.`}</Empty>
        ) : (
          <Empty title={`No ${unit} have started in this period`}>Choose a longer period, or wait for the first ones.</Empty>
        )}
      </Panel>
    )
  }
  if (first < fewest) {
    return (
      <Panel title="Steps to activation">
        <Empty title={`Too few ${unit} (${first} of ${fewest})`}>{`The steps are drawn once ${fewest} have had their ${windowDays} days.`}</Empty>
      </Panel>
    )
  }
  return (
    <Panel title="Steps to activation" note="Milestones in their order. Beside each: the share of the step before.">
      <ol class="funnel">
        {funnel.map((step, index) => (
          <li key={step.id}>
            <div class="funnel-head">
              <span>{step.name}</span>
              <span class="numbers">
                <b>{count(step.count)}</b>
              </span>
            </div>
            <Bar part={step.count / first} />
            {index > 0 && (
              <div class="funnel-rates">
                <Measure measure={step.ofPrevious} unit="percent" definition={definitions.ofPrevious} many={unit} size="row" />
                <span class="soft small">of the step before</span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
