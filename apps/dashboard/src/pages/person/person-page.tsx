import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Page } from '../../shell/page.tsx'
import { Facts } from '../../timeline/facts.tsx'
import { Lifecycle } from '../../timeline/lifecycle.tsx'
import { WhyShown } from '../../why/why-shown.tsx'
import { Timeline } from '../../timeline/timeline.tsx'
import { count } from '../../words/number.ts'
import { date, dateTime } from '../../words/time.ts'
import '../../timeline/subject.css'

export function PersonPage({ id }: { id: string }) {
  const { place, timeZone } = useDashboard()
  const asked = useAnswer(ask.person(id))
  const zone = timeZone.value
  const note = asked.state === 'ready' && (
    <>
      {asked.answer.person.account ? (
        <>
          At{' '}
          <a class="text-link" href={place.href(`/accounts/${encodeURIComponent(asked.answer.person.account.id)}`)}>
            {asked.answer.person.account.name}
          </a>
        </>
      ) : (
        'In no account'
      )}
      , {asked.answer.person.identified ? 'identified' : 'not identified yet'}
    </>
  )
  return (
    <Page title={asked.state === 'ready' ? asked.answer.person.name : 'A person'} note={note}>
      <Answered asked={asked}>
        {({ person, traits, identities, stages, milestones }) => (
          <div class="subject">
            <Timeline owner="people" id={id} />
            <aside class="subject-side" aria-label="About this person">
              <Lifecycle stages={stages} milestones={milestones} owner="people" id={id} />
              <WhyShown id={id} />
              <Facts
                title="Person"
                facts={{
                  'First seen': date(person.firstAt, zone),
                  'Last seen': dateTime(person.lastAt, zone),
                  Events: count(person.events),
                  Ids: identities.join(', '),
                }}
              />
              <Facts title="Traits" facts={traits} none="No traits have been sent. identify() adds them." />
            </aside>
          </div>
        )}
      </Answered>
    </Page>
  )
}
