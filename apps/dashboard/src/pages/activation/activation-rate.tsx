import type { ActivationAnswer } from '@milepost/contract'
import type { Compared } from '../../api/question.ts'
import { ComparedMeasure } from '../../narrowing/compared-measure.tsx'
import type { Comparison } from '../../narrowing/comparison.ts'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { fewest } from '../../measure/standing.ts'
import { useDashboard } from '../../dashboard.ts'
import { count, days } from '../../words/number.ts'
import { date } from '../../words/time.ts'
import { membersInWords, membersOf } from './members.ts'
import { Quantile } from './quantile.tsx'
import { tooEarly } from './too-early.ts'

const quantiles = [
  ['A quarter activates within', 'p25Days'],
  ['Half activates within', 'medianDays'],
  ['Three quarters activate within', 'p75Days'],
] as const

interface ActivationRateProps {
  answer: Compared<ActivationAnswer>
  unit: string
  comparison: Comparison | null
}

export function ActivationRate({ answer, unit, comparison }: ActivationRateProps) {
  const { timeZone, place } = useDashboard()
  const members = answer.members === null ? null : membersOf(place.query.value)
  const { rate, windowDays, milestone, start, tooYoung, activated, curve, changedAt } = answer
  const isEnough = curve.n >= fewest
  return (
    <Panel
      title="Activation rate"
      note={
        <>
          Counted by the milestone <b>{milestone?.name}</b>. The clock starts with {start}.{members && ` ${membersInWords(members)}`}
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
        {isEnough &&
          quantiles.map(([name, days]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Quantile days={curve[days]} last={curve.lastObservationDays} />
              </dd>
            </div>
          ))}
      </dl>
      {isEnough && curve.lastObservationDays !== null && (
        <p class="soft small">Observed for up to {days(curve.lastObservationDays)}.</p>
      )}
    </Panel>
  )
}
