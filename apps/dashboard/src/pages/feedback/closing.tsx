import { definitions } from '@milepost/metrics'
import { Answered } from '../../answer/answered.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { PeriodPicker } from '../../period/period-picker.tsx'
import { count, days } from '../../words/number.ts'
import { typeNames } from '../satisfaction/score-type.ts'

/** How long feedback takes to close, and how scores change afterwards. */
export function Closing() {
  const dashboard = useDashboard()
  const asked = useAnswer(ask.closing(dashboard.days.value))
  return (
    <Panel title="How long does it take, and does it help?" actions={<PeriodPicker />}>
      <Answered asked={asked} skeleton={<Skeleton lines={3} />}>
        {({ timeToClose, closed, open, lastObservationDays, scoreChanges }) => (
          <div class="closing">
            <div>
              <Measure name="Time to close" measure={timeToClose} unit="days" definition={definitions.timeToClose.definition} many="pieces of feedback" />
              <p class="soft small">
                Of what came in these days, {count(closed)} closed and {count(open)} open
                {timeToClose.value === null && closed > 0 && lastObservationDays !== null && `; less than half is closed after ${days(lastObservationDays)}`}
              </p>
            </div>
            {scoreChanges.length === 0 ? (
              <p class="soft closing-none">Nobody has scored again after their feedback was closed.</p>
            ) : (
              scoreChanges.map(({ type, measure, differs }) => (
                <div key={type}>
                  <Measure name={`${typeNames[type]} after closing`} measure={measure} unit="meanChange" definition={definitions.scoreChange.definition} many="people" />
                  {measure.value !== null && (
                    <p class="soft small">
                      {differs ? `On average ${measure.value > 0 ? 'higher' : 'lower'} than before, on the question's own scale.` : 'No different from before.'}
                    </p>
                  )}
                </div>
              ))
            )}
          </div>
        )}
      </Answered>
    </Panel>
  )
}
