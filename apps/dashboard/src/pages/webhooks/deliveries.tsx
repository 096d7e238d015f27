import type { DeliveryRow } from '@milepost/contract'
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { ago, dateTime } from '../../words/time.ts'
import { Code } from '../setup/code.tsx'
import { stateNames, typeNames } from './names.ts'

export function Deliveries({ deliveries, retry }: { deliveries: DeliveryRow[]; retry: () => void }) {
  const { api, now, timeZone } = useDashboard()
  const { busy, problem, act } = useAct()
  const [opened, setOpened] = useState<number>()
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <ActionTable columns={['Message', 'To', 'State', 'Attempts']}>
        {deliveries.map(({ id, type, at, webhook, state, attempts, nextAt, fault, status }) => (
          <Fragment key={id}>
            <tr>
              <th scope="row">
                {typeNames[type]} <span class="soft small">{ago(at, now())}</span>
              </th>
              <td>{webhook.name}</td>
              <td>
                {stateNames[state]} {state !== 'delivered' && <span class="soft small">{fault}</span>}
              </td>
              <td>
                {attempts}
                {status !== null && <span class="soft small"> last answer {status}</span>}
                {nextAt !== null && <span class="soft small"> next try {dateTime(nextAt, timeZone.value)}</span>}
              </td>
              <td class="end">
                <span class="row-actions">
                  <button type="button" class="button button-small" aria-expanded={opened === id} onClick={() => setOpened(opened === id ? undefined : id)}>
                    {opened === id ? 'Close' : 'Look'} <span class="unseen">at the message to {webhook.name}</span>
                  </button>
                  <button type="button" class="button button-small" disabled={busy} onClick={() => act(() => api.post(`deliveries/${id}/resend`, {}), retry)}>
                    Send again <span class="unseen">to {webhook.name}</span>
                  </button>
                </span>
              </td>
            </tr>
            {opened === id && (
              <tr>
                <td colSpan={5}>
                  <OneDelivery id={id} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </ActionTable>
    </>
  )
}

function OneDelivery({ id }: { id: number }) {
  const { timeZone } = useDashboard()
  const asked = useAnswer(ask.delivery(id))
  return (
    <Answered asked={asked}>
      {({ body, attempts, item }) => (
        <>
          <p class="soft small">Id {item.message}, the same at every attempt.</p>
          <Code label="the message" text={body === null ? 'It was deleted.' : JSON.stringify(JSON.parse(body), null, 2)} />
          <ul>
            {attempts.map(({ at, durationMs, status, fault, answer }) => (
              <li key={at}>
                {dateTime(at, timeZone.value)}: {fault ?? `answered ${status}`}, after {durationMs} ms{answer && `: ${answer}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  )
}
