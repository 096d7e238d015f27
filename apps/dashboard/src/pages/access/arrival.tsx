import type { DropReason, SettingsAnswer } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { count, counted, mean } from '../../words/number.ts'
import { date } from '../../words/time.ts'

const reasonNames = {
  queueFull: 'there was no more room to keep them',
  tooLarge: 'they were larger than one message may be',
  refused: 'the collector refused them',
  storageLost: 'the browser lost or damaged what it kept',
  optedOut: 'the person asked not to be recorded',
} as const satisfies Record<DropReason, string>

/** How many messages browsers made and how many never arrived, so that lost messages are not taken for things that did not happen. */
export function Arrival({ arrival }: { arrival: SettingsAnswer['arrival'] }) {
  const { timeZone } = useDashboard()
  const { tabs, made, arrived, from, givenUp } = arrival
  const lost = Object.entries(givenUp).sort(([, a], [, b]) => b - a)
  return (
    <Panel
      title="What arrives from browsers"
      note="Each browser tab numbers its messages. Between the lowest and the highest number of a tab among the newest messages, a number that is not there was lost, or is still waiting in the browser."
    >
      {made === 0 || from === null ? (
        <p class="soft">No browser has sent anything lately.</p>
      ) : (
        <p>
          Of {counted(made, 'message')} that {counted(tabs, 'tab')} made since {date(from, timeZone.value)}, {count(made - arrived)} did not arrive: <b>{mean((100 * (made - arrived)) / made)}%</b>.
        </p>
      )}
      {lost.length > 0 && (
        <>
          <p>Browsers told of some that they gave up:</p>
          <ul>
            {lost.map(([reason, messages]) => (
              <li key={reason}>
                {count(messages)}: {reason in reasonNames ? reasonNames[reason as DropReason] : reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
