import type { WebhookRow, WebhookWithSecret } from '@milepost/contract'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { dateTime } from '../../words/time.ts'
import { count } from '../../words/number.ts'
import { typeNames } from './names.ts'

interface WebhooksProps {
  webhooks: WebhookRow[]
  retry(): void
  onSecret(secret: string): void
}

export function Webhooks({ webhooks, retry, onSecret }: WebhooksProps) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <ActionTable columns={['Webhook', 'Hears of', 'This week', 'State']}>
        {webhooks.map((webhook) => {
          const { id, name, url, types, delivered, failed, waiting, enabled } = webhook
          return (
            <tr key={id}>
              <th scope="row">
                {name} <span class="soft small">{url}</span>
              </th>
              <td>{types.map((type) => typeNames[type]).join(', ')}</td>
              <td>
                {delivered} delivered{failed > 0 && `, ${failed} given up`}
                {waiting > 0 && `, ${waiting} waiting`}
              </td>
              <td>
                <State webhook={webhook} />
              </td>
              <td class="end">
                <span class="row-actions">
                  <button type="button" class="button button-small" disabled={busy} onClick={() => act(() => api.post(`webhooks/${id}/test`, {}), retry)}>
                    Test <span class="unseen">{name}</span>
                  </button>
                  <button type="button" class="button button-small" disabled={busy} onClick={() => act(() => api.patch(`webhooks/${id}`, { enabled: !enabled }), retry)}>
                    {enabled ? 'Pause' : 'Resume'} <span class="unseen">{name}</span>
                  </button>
                  <SureButton name="New secret" about={`for ${name}: both sign for a day`} busy={busy} onSure={() => act(() => api.post<WebhookWithSecret>(`webhooks/${id}/rotate`, {}), ({ secret }) => onSecret(secret))} />
                  <SureButton name="Remove" about={name} busy={busy} onSure={() => act(() => api.delete(`webhooks/${id}`), retry)} />
                </span>
              </td>
            </tr>
          )
        })}
      </ActionTable>
    </>
  )
}

function State({ webhook: { enabled, restsUntil, failures } }: { webhook: WebhookRow }) {
  const { timeZone, now } = useDashboard()
  if (!enabled) return <>Paused</>
  if (restsUntil !== null && restsUntil > now()) return <>Rests until {dateTime(restsUntil, timeZone.value)}, after {failures} failures</>
  return <>{failures > 0 ? failures === 1 ? 'Failed the last time' : `Failed ${count(failures)} times in a row` : 'Works'}</>
}
