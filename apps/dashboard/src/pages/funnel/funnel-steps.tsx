import type { FunnelAnswer } from '@milepost/contract'
import type { Compared } from '../../api/question.ts'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { ComparedMeasure } from '../../narrowing/compared-measure.tsx'
import type { Comparison } from '../../narrowing/comparison.ts'
import { count, days } from '../../words/number.ts'
import { stepName } from './step-row.ts'

const dayMs = 86_400_000

interface FunnelStepsProps {
  answer: Compared<FunnelAnswer>
  /** Who is counted, in the plural. */
  many: string
  comparison: Comparison | null
}

/** The way from each step to the next: how many went on, and how long that took them. */
export function FunnelSteps({ answer: { steps, compared, differences }, many, comparison }: FunnelStepsProps) {
  return (
    <Panel title="From step to step" note="Times are of those who came: half of them took so long from the step before, or less." flush>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" class="end">
              Came
            </th>
            <th scope="col">Of the step before</th>
            <th scope="col">Of those who began</th>
            <th scope="col" class="end">
              Half took up to
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => {
            const beside = comparison ? compared?.steps[index] : undefined
            return (
              <tr key={index}>
                <th scope="row">
                  <b>{index + 1}.</b> {stepName(step)}
                </th>
                <td class="end">
                  <b>{count(step.count)}</b>
                  <span class="on-phone"> {many}</span>
                </td>
                <td>
                  {index > 0 && <Measure measure={step.ofPrevious} unit="percent" definition={definitions.ofPrevious} many={many} size="row" />}
                  {index > 0 && <span class="on-phone soft small"> of the step before</span>}
                </td>
                <td>
                  {index > 0 && <Measure measure={step.ofFirst} unit="percent" definition={definitions.ofFirst} many={many} size="row" />}
                  {index > 0 && <span class="on-phone soft small"> of those who began</span>}
                  {index > 0 && beside && comparison && (
                    <ComparedMeasure name={comparison.names.other} other={beside.ofFirst} difference={differences?.[`step${index + 1}`]} unit="percent" definition={definitions.ofFirst} many={many} />
                  )}
                </td>
                <td class="end soft">
                  {step.medianMs !== null && <span class="on-phone">half took up to </span>}
                  {step.medianMs === null ? '' : days(step.medianMs / dayMs)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
