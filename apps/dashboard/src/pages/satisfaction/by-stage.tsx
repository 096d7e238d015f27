import type { SatisfactionAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { IntervalBar } from '../../chart/bar.tsx'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { standing } from '../../measure/standing.ts'
import { StageName } from '../../stage/stage-name.tsx'
import { count } from '../../words/number.ts'
import { scoreRange } from './score-type.ts'

/** Satisfaction where people stood when they were asked. */
export function ByStage({ answer }: { answer: SatisfactionAnswer }) {
  const { byStage, unit, definition } = answer
  const [from, to] = scoreRange(answer)
  if (byStage.length === 0) {
    return (
      <Panel title="By stage">
        <Empty title="No answer of this period belongs to a stage">Scores appear here once a stage model is published.</Empty>
      </Panel>
    )
  }
  return (
    <Panel title="By stage" note="The stage is the one at the time of asking." flush>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Score</th>
            <th scope="col" class="by-stage-bar">
              <span class="unseen">
                Interval from {from} to {to}
              </span>
            </th>
            <th scope="col" class="end">
              Answers
            </th>
          </tr>
        </thead>
        <tbody>
          {byStage.map(({ stage, score }) => (
            <tr key={stage}>
              <th scope="row">
                <StageName id={stage} />
              </th>
              <td>
                <Measure measure={score} unit={unit} definition={definition} size="row" />
              </td>
              <td class="by-stage-bar">
                {standing(score) === 'enough' && score.value !== null && score.lo !== null && score.hi !== null && (
                  <IntervalBar value={score.value} lo={score.lo} hi={score.hi} from={from} to={to} />
                )}
              </td>
              <td class="end">
                {count(score.n)}
                <span class="on-phone"> answers</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
