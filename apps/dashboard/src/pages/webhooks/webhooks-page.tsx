import type { DeliveryRow, WebhookRow } from '@milepost/contract'
import { deliveryStates } from '@milepost/contract/vocabulary'
import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { useList } from '../../answer/use-list.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Filters } from '../../list/filters.tsx'
import { More } from '../../list/more.tsx'
import { SelectFilter } from '../../list/select-filter.tsx'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { Code } from '../setup/code.tsx'
import { Deliveries } from './deliveries.tsx'
import { DigestForm } from './digest-form.tsx'
import { stateNames } from './names.ts'
import { NewWebhookForm } from './new-webhook-form.tsx'
import { Webhooks } from './webhooks.tsx'
import '../setup/setup.css'

export function WebhooksPage() {
  const asked = useAnswer(ask.webhooks())
  const [secret, setSecret] = useState<string>()
  const made = (told: string) => {
    setSecret(told)
    asked.retry()
  }
  return (
    <Page title="What do other systems hear?">
      <div class="panels">
        <Answered asked={asked}>
          {({ items }) => (
            <Panel title="Webhooks" note="Messages are signed as standardwebhooks.com says, and tried again for a day." flush>
              {items.length > 0 ? <Webhooks webhooks={items} retry={asked.retry} onSecret={made} /> : <NoWebhooks />}
            </Panel>
          )}
        </Answered>
        {secret && (
          <Panel title="Its secret" note="Copy it now: it is shown this once. Whoever receives the messages checks their signature with it.">
            <Code label="the secret" text={secret} />
          </Panel>
        )}
        <NewWebhookForm onMade={made} />
        <DigestForm />
        <Log webhooks={asked.state === 'ready' ? asked.answer.items : []} />
      </div>
    </Page>
  )
}

function NoWebhooks() {
  return <Empty title="Nobody is told yet">Add the address of a system that should hear of answers, milestones, moves between stages and alerts.</Empty>
}

/** What was sent, newest first. */
function Log({ webhooks }: { webhooks: WebhookRow[] }) {
  const { place } = useDashboard()
  const state = place.query.value.get('state')
  const webhook = place.query.value.get('webhook')
  const list = useList<DeliveryRow>(ask.deliveries({ state, webhook }))
  return (
    <>
      <Filters {...(state || webhook ? { clear: () => place.set({ state: null, webhook: null }) } : {})}>
        <SelectFilter name="state" label="State" all="All" options={deliveryStates.map((id) => ({ id, name: stateNames[id] }))} />
        <SelectFilter name="webhook" label="Webhook" all="All" options={webhooks} />
      </Filters>
      <Panel title="Deliveries" note="What was sent lately, newest first. Kept for 30 days." flush>
        <Answered asked={list.asked}>
          {() =>
            list.items.length > 0 ? (
              <>
                <Deliveries deliveries={list.items} retry={list.asked.retry} />
                <More list={list} />
              </>
            ) : (
              <Empty title="Nothing here">{state || webhook ? 'No delivery fits.' : 'Messages appear here as they are sent.'}</Empty>
            )
          }
        </Answered>
      </Panel>
    </>
  )
}
