import type { FeedbackRow } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { StageName } from '../../stage/stage-name.tsx'
import { byDay } from '../../timeline/by-day.ts'
import { Happening } from '../../timeline/happening.tsx'
import '../../timeline/timeline.css'
import { dateTime, dayName } from '../../words/time.ts'
import { Circumstances } from './circumstances.tsx'
import { GivenAnswers } from './given-answers.tsx'
import { Handling } from './handling.tsx'
import { Notes } from './notes.tsx'
import { Replies } from './replies.tsx'
import type { Changes } from './use-changes.ts'

interface DetailProps {
  submission: string
  owners: { id: string; name: string }[]
  tagsInUse: string[]
  surveys: { id: string; name: string }[]
  changes: Changes
  close(row: FeedbackRow): void
  assignToMe(row: FeedbackRow): void
}

/** One submission: whose it is, all that was answered, what came before, and what is done about it. */
export function Detail({ submission, owners, tagsInUse, surveys, changes, close, assignToMe }: DetailProps) {
  const { place, timeZone } = useDashboard()
  const asked = useAnswer(ask.oneFeedback(submission))
  return (
    <article class="panel inbox-detail" aria-label="The chosen feedback">
      <button type="button" class="button button-quiet inbox-back" onClick={() => place.set({ item: null })}>
        Back to the list
      </button>
      <Answered asked={asked} skeleton={<Skeleton lines={8} />}>
        {({ item, answers, circumstances, before, notes, replies, changes: made }) => {
          const row = changes.latest(item)
          const { person, account, stage, at, survey } = row
          return (
            <>
              <header class="inbox-head">
                <h2>
                  <a class="text-link" href={place.href(`/people/${encodeURIComponent(person.id)}`)}>
                    {person.name}
                  </a>
                </h2>
                <p class="inbox-facts soft small">
                  {account && (
                    <a class="text-link" href={place.href(`/accounts/${encodeURIComponent(account.id)}`)}>
                      {account.name}
                    </a>
                  )}
                  <span>
                    <StageName id={stage} /> when asked
                  </span>
                  <span>{surveys.find(({ id }) => id === survey)?.name ?? survey}</span>
                  <time class="numbers" dateTime={new Date(at).toISOString()}>
                    {dateTime(at, timeZone.value)}
                  </time>
                </p>
              </header>
              <Handling row={row} owners={owners} tagsInUse={tagsInUse} change={changes.make} close={close} assignToMe={assignToMe} />
              <GivenAnswers answers={answers} />
              <Circumstances circumstances={circumstances} answers={answers} />
              <Replies submission={submission} name={person.name} replies={replies} />
              <Notes submission={submission} notes={notes} changes={made} owners={owners} />
              <section>
                <h3>Before the answer</h3>
                {before.length === 0 ? (
                  <p class="soft">Nothing was recorded before it.</p>
                ) : (
                  byDay(before, timeZone.value).map(({ day, items }) => (
                    <section key={day}>
                      <h4 class="inbox-day">{dayName(day)}</h4>
                      <ol class="inbox-before">
                        {items.map((happening, index) => (
                          <Happening item={happening} named={false} key={`${happening.at} ${index}`} />
                        ))}
                      </ol>
                    </section>
                  ))
                )}
              </section>
            </>
          )
        }}
      </Answered>
    </article>
  )
}
