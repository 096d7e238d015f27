import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { ProjectDays } from '../../period/zone-picker.tsx'
import { Page } from '../../shell/page.tsx'
import { dayOf } from '../../words/time.ts'
import { ChurnByMonth } from './churn-by-month.tsx'
import { LastMonth } from './last-month.tsx'
import { LifetimeValue } from './lifetime-value.tsx'
import { monthsUntil } from './months-until.ts'
import { MonthsPicker, monthsOf } from './months-picker.tsx'
import { RevenueMoves } from './revenue-moves.tsx'
import './money.css'

export function MoneyPage() {
  const { place, now, projectZone } = useDashboard()
  const months = monthsOf(place.query.value)
  const asked = useAnswer(ask.money({ ...monthsUntil(dayOf(now(), projectZone.value), months), segment: useNarrowing().query.segment }))
  return (
    <Page title="How is revenue holding?" narrows actions={<MonthsPicker chosen={months} />}>
      <Answered asked={asked}>
        {(answer) =>
          answer.months.length === 0 ? (
            <Panel title="Revenue">
              <Empty title="No account has told what it pays" actions={<a class="button" href={place.href('/setup')}>Show how to send it</a>}>
                Send the trait mrr with group(): what the account pays each month, 0 in a trial, and 0 again when its access ends. Past
                changes may be imported with a secret key.
              </Empty>
            </Panel>
          ) : (
            <div class="panels">
              <ProjectDays what="Months are" />
              <LastMonth answer={answer} />
              <RevenueMoves answer={answer} />
              <div class="panels panels-two">
                <ChurnByMonth answer={answer} />
                <LifetimeValue answer={answer} />
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  )
}
