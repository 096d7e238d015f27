import type { ActivationAnswer } from '@milepost/contract'
import type { Compared } from '../../api/question.ts'
import { ComparedMeasure } from '../../narrowing/compared-measure.tsx'
import type { Comparison } from '../../narrowing/comparison.ts'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { useDashboard } from '../../dashboard.ts'
import { count, days } from '../../words/number.ts'
import { date } from '../../words/time.ts'
import { membersInWords, membersOf } from './members.ts'
import { Quantile } from './quantile.tsx'
import { tooEarly } from './too-early.ts'

interface ActivationRateProps {
  answer: Compared<ActivationAnswer>
  unit: string
  comparison: Comparison | null
}

export function ActivationRate({ answer, unit, comparison }: ActivationRateProps) {
  const { timeZone, place } = useDashboard()
  const members = answer.members === null ? null : membersOf(place.query.value)
  const { rate, windowDays, milestone, start, tooYoung, activated, curve, changedAt } = answer
  return (
    <Panel
      title="Activation rate"
      note={
        <>
          Activated means <b>{milestone?.name}</b>. The clock starts with {start}.{members && ` ${membersInWords(members)}`}
          {changedAt !== null && ` It has had its rule since ${date(changedAt, timeZone.value)}, and everybody is counted by it.`}
        </>
      }
    >
      <Measure
        name={`Activated within ${windowDays} days`}
        measure={rate}
        unit="percent"
        definition={definitions.activationRate}
        many={unit}
        none={tooYoung > 0 ? tooEarly : undefined}
      />
      {comparison && answer.compared && (
        <ComparedMeasure
          name={comparison.names.other}
          other={answer.compared.rate}
          difference={answer.differences?.rate}
          unit="percent"
          definition={definitions.activationRate}
          many={unit}
        />
      )}
      <dl class="facts">
        <div>
          <dt>Activated in the period, at any speed</dt>
          <dd>{count(activated)}</dd>
        </div>
        <div>
          <dt>Still inside their {windowDays} days</dt>
          <dd>{count(tooYoung)}</dd>
        </div>
        <div>
          <dt>A quarter activates within</dt>
          <dd>
            <Quantile days={curve.p25Days} last={curve.lastObservationDays} />
          </dd>
        </div>
        <div>
          <dt>Half activates within</dt>
          <dd>
            <Quantile days={curve.medianDays} last={curve.lastObservationDays} />
          </dd>
        </div>
        <div>
          <dt>Three quarters activate within</dt>
          <dd>
            <Quantile days={curve.p75Days} last={curve.lastObservationDays} />
          </dd>
        </div>
      </dl>
      {curve.lastObservationDays !== null && (
        <p class="soft small">Observed for up to {days(curve.lastObservationDays)}.</p>
      )}
    </Panel>
  )
}
