import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { stageTitle } from '../../stage/stage-name.tsx'
import { Facts } from '../../timeline/facts.tsx'
import { Lifecycle } from '../../timeline/lifecycle.tsx'
import { Timeline } from '../../timeline/timeline.tsx'
import { counted } from '../../words/number.ts'
import { date, dateTime } from '../../words/time.ts'
import { PeopleTable } from '../people/people-table.tsx'
import { activatedOf } from '../accounts/activated-of.ts'
import { AccountHealth } from './account-health.tsx'
import '../../timeline/subject.css'

export function AccountPage({ id }: { id: string }) {
  const { timeZone, project } = useDashboard()
  const asked = useAnswer(ask.account(id))
  const zone = timeZone.value
  const account = asked.state === 'ready' ? asked.answer.account : undefined
  const note = account && (
    <>
      {stageTitle(project.value?.stageModels[0], account.stage)},{' '}
      {account.activatedPeople !== null ? (
        `${activatedOf(account)} activated`
      ) : (
        <>
          {counted(account.people, 'person', 'people')}, {account.activatedAt === null ? 'not activated yet' : `activated on ${date(account.activatedAt, zone)}`}
        </>
      )}
    </>
  )
  return (
    <Page title={account?.name ?? 'An account'} note={note}>
      <Answered asked={asked}>
        {({ account, members, stages, milestones }) => (
          <div class="subject">
            <div class="panels">
              <Panel title="People" flush>
                {members.length > 0 ? (
                  <PeopleTable people={members} />
                ) : (
                  <Empty title="Nobody belongs to this account yet">A group call with this account id adds people.</Empty>
                )}
              </Panel>
              <Timeline owner="accounts" id={id} />
            </div>
            <aside class="subject-side" aria-label="About this account">
              <AccountHealth id={id} />
              <Lifecycle stages={stages} milestones={milestones} owner="accounts" id={id} />
              <Facts
                title="Account"
                facts={{ 'First seen': date(account.firstAt, zone), 'Last seen': dateTime(account.lastAt, zone), Id: account.id }}
              />
              <Facts title="Traits" facts={account.traits} none="No traits have been sent. group() adds them." />
            </aside>
          </div>
        )}
      </Answered>
    </Page>
  )
}
