import { useState } from 'preact/hooks'
import { Answered } from '../answer/answered.tsx'
import { Skeleton } from '../answer/skeleton.tsx'
import { useAnswer } from '../answer/use-answer.ts'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { Panel } from '../look/panel.tsx'
import { dateTime } from '../words/time.ts'
import { VerdictLines } from './verdict-lines.tsx'

/** What this person would be shown now, and why not the rest. Asked for only when it is opened. */
export function WhyShown({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title="What they would see now">
      <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Why is something shown, or not?</summary>
        {isOpen && <Explanations id={id} />}
      </details>
    </Panel>
  )
}

function Explanations({ id }: { id: string }) {
  const { timeZone } = useDashboard()
  const asked = useAnswer(ask.explain(id))
  return (
    <Answered asked={asked} skeleton={<Skeleton lines={4} />}>
      {({ items, assumes }) =>
        items.length === 0 ? (
          <p class="soft">Nothing is published.</p>
        ) : (
          <>
            <ul class="why-items">
              {items.map(({ experience, name, shown, headline, until, audience, also }) => (
                <li key={experience}>
                  <b>{name}</b>
                  <p class={shown ? 'verdict-true' : ''}>{withoutTime(headline)}</p>
                  {until !== null && <p class="soft small">That may change by itself on {dateTime(until, timeZone.value)}.</p>}
                  {also.length > 0 && <p class="soft small">Besides: {also.map(withoutTime).join(' ')}</p>}
                  {audience.length > 0 && (
                    <details class="why">
                      <summary>Its audience</summary>
                      <VerdictLines lines={audience} />
                    </details>
                  )}
                </li>
              ))}
            </ul>
            <p class="soft small">{assumes}</p>
          </>
        )
      }
    </Answered>
  )
}

/** The sentence without its ISO time, which is shown behind it in the reader's zone. */
function withoutTime(text: string): string {
  return text.replace(/ That may change by itself at \d{4}-\d\d-\d\dT[\d:.]+Z\.$/, '')
}
