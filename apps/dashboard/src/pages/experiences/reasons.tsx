import type { HoldReason, QueueAnswer } from '@milepost/contract'
import { Panel } from '../../look/panel.tsx'
import { count, countedMany, percent } from '../../words/number.ts'

/** Each reason as a heading over the people it holds back. */
const reasonNames: Record<HoldReason, string> = {
  quiet: 'Nothing may be shown',
  notScheduled: 'Outside its schedule',
  holdout: 'Held out',
  done: 'Finished it',
  dismissed: 'Dismissed it',
  frequency: 'Seen often enough',
  closed: 'Enough answers for now',
  snoozed: 'Asked to see it later',
  audience: 'Not in its audience',
  audienceUnknown: 'Depends on page or device',
  notTriggered: 'Waits for its trigger',
  targetMissing: 'Its target is away',
  coolDown: 'Waits after another',
  budget: 'Interrupted often enough',
  busy: 'Another is on screen',
  outranked: 'Another goes first',
}

/** What keeps each experience from those seen last: one reason for each person, the first in the arbiter's order. */
export function Reasons({ answer: { items, people, assumes } }: { answer: QueueAnswer }) {
  const shown = (Object.keys(reasonNames) as HoldReason[]).filter((reason) => items.some(({ reasons }) => reasons.some((each) => each.reason === reason)))
  if (people === 0 || shown.length === 0) return null
  const of = ({ reasons }: QueueAnswer['items'][number], reason: HoldReason) => reasons.find((each) => each.reason === reason)?.count ?? 0
  return (
    <Panel title="What keeps it from the others?" note={`Of ${countedMany(people, 'people')} seen last, by the first reason for each. ${assumes} Whoever is in no column would be shown it at once.`} flush>
      <div class="experiences-scroll" role="region" aria-label="Table: what keeps each experience from whom" tabIndex={0}>
        <table class="rows experiences-reasons">
          <thead>
            <tr>
              <th scope="col">Experience</th>
              {shown.map((reason) => (
                <th scope="col" class="end" key={reason}>
                  {reasonNames[reason]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.name}</th>
                {shown.map((reason) => (
                  <td class="end" key={reason}>
                    {of(item, reason) > 0 && (
                      <>
                        {count(of(item, reason))} <span class="soft small">{percent(of(item, reason) / people)}</span>
                        <span class="on-phone"> {reasonNames[reason].replace(/^./, (first) => first.toLowerCase())}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
