import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { ActivationTabs } from './activation-tabs.tsx'
import { ActivationRate } from './activation-rate.tsx'
import { Cohorts } from './cohorts.tsx'
import { Funnel } from './funnel.tsx'
import { MembersPicker } from './members-picker.tsx'
import { Tasks } from './tasks.tsx'
import { TimeToActivate } from './time-to-activate.tsx'
import { WindowPicker } from './window-picker.tsx'
import './activation.css'

export function ActivationPage() {
  const { place, days } = useDashboard()
  const { query, comparison } = useNarrowing()
  const said = place.query.value
  const [members, role] = [said.get('members'), said.get('role')]
  const asked = useAnswer(ask.activation({ ...days.value, ...query, windowDays: said.get('windowDays'), members, role }))
  const unit = asked.state === 'ready' && asked.answer.unit === 'person' ? 'people' : 'accounts'
  // A link may ask for members where there are none to count: then too it can be taken back.
  const hasMembers = members !== null || role !== null || (asked.state === 'ready' && asked.answer.milestone?.unit === 'person')
  const chosen = asked.state === 'ready' ? asked.answer.windowDays : undefined

  return (
    <Page title={`How fast do new ${unit} activate?`} period zones narrows compares actions={
        <>
          <ActivationTabs />
          {hasMembers && <MembersPicker />}
          <WindowPicker {...(chosen ? { chosen } : {})} />
        </>
      }>
      <Answered asked={asked}>
        {(answer) =>
          answer.milestone === null ? (
            <Panel title="Activation">
              <Empty
                title="No milestone is marked as activation"
                actions={
                  <a class="button" href={place.href('/setup')}>
                    Show how to push
                  </a>
                }
              >
                Mark one milestone of the content file with activation: true and push it. It is then computed over all events
                received so far.
              </Empty>
            </Panel>
          ) : (
            <div class="panels">
              <div class="panels panels-two">
                <ActivationRate answer={answer} unit={unit} comparison={comparison} />
                <Funnel answer={answer} unit={unit} />
              </div>
              <TimeToActivate answer={answer} unit={unit} comparison={comparison} />
              <Cohorts answer={answer} unit={unit} />
              <Tasks answer={answer} />
            </div>
          )
        }
      </Answered>
    </Page>
  )
}
