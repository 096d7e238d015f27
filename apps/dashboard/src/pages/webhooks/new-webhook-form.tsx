import type { WebhookType, WebhookWithSecret } from '@milepost/contract'
import { webhookLimits, webhookTypes } from '@milepost/contract/vocabulary'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { typeNames } from './names.ts'

/** Without `webhook.tested`: a test goes to the tested webhook, whichever types it wants. */
const offered = webhookTypes.filter((type) => type !== 'webhook.tested')

export function NewWebhookForm({ onMade }: { onMade: (secret: string) => void }) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [types, setTypes] = useState<WebhookType[]>([...offered])
  const toggle = (type: WebhookType) => setTypes((before) => offered.filter((each) => (each === type ? !before.includes(each) : before.includes(each))))

  function make(event: SubmitEvent) {
    event.preventDefault()
    act(
      () => api.post<WebhookWithSecret>('webhooks', { name, url, types }),
      ({ secret }) => {
        setName('')
        setUrl('')
        onMade(secret)
      },
    )
  }
  return (
    <Panel title="Add a webhook">
      <form class="form-row" onSubmit={make}>
        <label>
          Name
          <input class="field" required maxLength={webhookLimits.nameLength} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="grows">
          Address
          <input class="field" type="url" required maxLength={webhookLimits.urlLength} placeholder="https://" value={url} onInput={(event) => setUrl(event.currentTarget.value)} />
        </label>
        <fieldset>
          <legend>It hears of</legend>
          {offered.map((type) => (
            <label class="tick" key={type}>
              <input type="checkbox" checked={types.includes(type)} onChange={() => toggle(type)} /> {typeNames[type]}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button button-main" disabled={busy || types.length === 0}>
          Add the webhook
        </button>
      </form>
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  )
}
