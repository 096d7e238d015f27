import type { ProjectAnswer } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { Icon } from '../../look/icon.tsx'
import { Panel } from '../../look/panel.tsx'
import { counted } from '../../words/number.ts'
import { ago } from '../../words/time.ts'

export interface ProgressProps {
  project: ProjectAnswer
  retry: () => void
}

/** After so long without an event the product no longer counts as connected. A week may be a holiday. */
const silentMs = 8 * 86_400_000

/** What has arrived so far, so that the developer sees at which step it stops. */
export function Progress({ project, retry }: ProgressProps) {
  const { now } = useDashboard()
  const { messages, people, identified, accounts, release, lastMessageAt } = project
  const steps = [
    {
      done: lastMessageAt !== null && now() - lastMessageAt < silentMs,
      title: 'Events arrive',
      words: lastMessageAt === null ? 'No events yet. Open your product with the script tag in it.' : `${counted(messages, 'message')}, the last ${ago(lastMessageAt, now())}.`,
    },
    {
      done: identified > 0,
      title: 'People are identified',
      words: identified > 0 ? `${counted(identified, 'person', 'people')} so far${people > identified ? `, beside ${counted(people - identified, 'visitor')}` : ''}.` : 'Call identify when somebody is logged in.',
    },
    {
      done: accounts > 0,
      title: 'People belong to accounts',
      words: accounts > 0 ? `${counted(accounts, 'account')} so far.` : 'Call group with the id of the customer.',
    },
    {
      done: release !== null,
      title: 'Content is published',
      words: release ? `Release ${release.number}, ${ago(release.publishedAt, now())}.` : 'Push a content file to show a checklist or ask a question.',
    },
  ]
  const done = steps.filter((step) => step.done).length
  return (
    <Panel
      title={done === steps.length ? `All ${done} steps are done` : `${done} of ${steps.length} steps are done`}
      actions={
        <button type="button" class="button button-small" onClick={retry}>
          Check again
        </button>
      }
    >
      <ol class="progress">
        {steps.map((step) => (
          <li key={step.title} class={step.done ? 'milestone-done' : 'milestone-open'}>
            <span class="milestone-mark">{step.done && <Icon name="check" size={12} />}</span>
            <div>
              <b>{step.title}</b>
              <span class="unseen">{step.done ? ', done' : ', not done yet'}</span>
              <p class="soft">{step.words}</p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
