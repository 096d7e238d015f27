import type { ActivationAnswer } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import type { Asked } from '../../answer/use-answer.ts'
import { Sparkline } from '../../chart/sparkline.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { standing } from '../../measure/standing.ts'
import { count } from '../../words/number.ts'
import { Quantile } from '../activation/quantile.tsx'
import { tooEarly } from '../activation/too-early.ts'
import { CardLink } from './card-link.tsx'

export function ActivationCard({ asked }: { asked: Asked<ActivationAnswer> }) {
  const { place } = useDashboard()
  return (
    <Panel title="Getting started" actions={<CardLink href={place.href('/activation')}>All about activation</CardLink>}>
      <Answered asked={asked} skeleton={<Skeleton />}>
        {({ milestone, windowDays, rate, curve, tooYoung, trend }) =>
          milestone === null ? (
            <Empty title="No milestone is marked as activation">Mark one in the content file and push it.</Empty>
          ) : (
            <>
              <Measure
                name={`Activated within ${windowDays} days`}
                measure={rate}
                unit="percent"
                definition={definitions.activationRate}
                many={milestone.unit === 'person' ? 'people' : 'accounts'}
                none={tooYoung > 0 ? tooEarly : undefined}
              />
              <Sparkline points={trend.map(({ rate }) => rate)} from={0} to={100} />
              <p class="overview-note">
                {standing(rate) === 'enough' && (
                  <>
                    Median time to activate:{' '}
                    <b>
                      <Quantile days={curve.medianDays} last={curve.lastObservationDays} />
                    </b>
                    .{' '}
                  </>
                )}
                {tooYoung > 0 && `${count(tooYoung)}${rate.n > 0 ? ' more' : ''} ${tooYoung === 1 ? 'is' : 'are'} still in the first ${windowDays} days.`}
              </p>
            </>
          )
        }
      </Answered>
    </Panel>
  )
}
