import { Answered } from '../../answer/answered.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { Sparkline } from '../../chart/sparkline.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { standing } from '../../measure/standing.ts'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { bucketOf } from '../../period/period.ts'
import { percent } from '../../words/number.ts'
import { NoAnswers } from '../satisfaction/no-answers.tsx'
import { bandNames, scoreRange, typeNames } from '../satisfaction/score-type.ts'
import { CardLink } from './card-link.tsx'

export function SatisfactionCard() {
  const { period, days, place } = useDashboard()
  const asked = useAnswer(ask.satisfaction({ ...days.value, segment: useNarrowing().query.segment, bucket: bucketOf(period.value) }))
  return (
    <Panel title="Satisfaction" actions={<CardLink href={place.href('/satisfaction')}>All about satisfaction</CardLink>}>
      <Answered asked={asked} skeleton={<Skeleton />}>
        {({ types, type, score, unit, definition, bands, responseRate, trend }) => {
          if (types.length === 0) return <NoAnswers />
          const [lowest, highest] = scoreRange({ type, unit })
          const all = bands.low + bands.middle + bands.high
          return (
            <>
              <Measure name={typeNames[type]} measure={score} unit={unit} definition={definition} />
              <Sparkline points={trend.map(({ score }) => score)} from={lowest} to={highest} />
              <p class="overview-note">
                {standing(score) === 'enough' && (
                  <>
                    <b>{percent(bands.high / all)}</b> {bandNames[type].high.toLowerCase()}, <b>{percent(bands.low / all)}</b>{' '}
                    {bandNames[type].low.toLowerCase()}.{' '}
                  </>
                )}
                {standing(responseRate) === 'enough' && `${percent((responseRate.value ?? 0) / 100)} of those asked have answered.`}
              </p>
            </>
          )
        }}
      </Answered>
    </Panel>
  )
}
