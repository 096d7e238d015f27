import { ago } from '../ago.ts'
import type { MessageReport } from '../queue.ts'
import type { DebugReport } from '../report.ts'
import { Nothing, Section } from './section.tsx'

const words: Record<MessageReport['fate'], string> = {
  waiting: 'Waits',
  sent: 'Sent',
  duplicate: 'Sent before',
  refused: 'Refused',
  failed: 'Not delivered',
}

/** What waits, what was sent, what was refused, and what was lost. */
export function Queue({ report: { queue, at } }: { report: DebugReport }) {
  const { waiting, shelved, answered, dropped } = queue
  const lost = Object.entries(dropped)
  return (
    <Section title="Queue" count={waiting.length + shelved}>
      {lost.length > 0 && <p class="bad-text">Lost in this page view: {lost.map(([reason, count]) => `${count} ${reason}`).join(', ')}.</p>}
      {shelved > 0 && <p>{shelved} wait in the browser's database: they could not be sent for now.</p>}
      {waiting.length + shelved + answered.length === 0 && <Nothing>Nothing was sent on this page, and nothing waits.</Nothing>}
      <ul>
        {[...waiting.toReversed(), ...answered].map((message) => (
          <li>
            <b class={`truth ${lookOf(message.fate)}`}>{words[message.fate]}</b> {message.name}
            {message.about && ` (${message.about})`} <span class="muted">{ago(message.at, at)}</span>
            {message.detail && <span class="bad-text"> {message.detail}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function lookOf(fate: MessageReport['fate']): string {
  if (fate === 'waiting') return 'unknown'
  return fate === 'sent' || fate === 'duplicate' ? 'yes' : 'no'
}
