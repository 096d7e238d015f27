import { Answered } from '../../answer/answered.tsx'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { Panel } from '../../look/panel.tsx'
import { dateTime } from '../../words/time.ts'
import { Password } from './password.tsx'
import { browserName } from './browser-name.ts'

/** Where the reader is logged in, and with what. */
export function Sessions() {
  const { api, timeZone } = useDashboard()
  const asked = useAnswer(ask.sessions())
  const { busy, problem, act } = useAct()
  return (
    <>
      <Panel
        title="Where you are logged in"
        note="End what you do not know."
        actions={
          asked.state === 'ready' &&
          asked.answer.items.length > 1 && <SureButton name="Log out everywhere else" about="every other session" busy={busy} onSure={() => act(() => api.delete('session/all'), asked.retry)} />
        }
        flush
      >
        {problem && <ProblemNotice problem={problem} />}
        <Answered asked={asked}>
          {({ items }) => (
            <ActionTable columns={['Browser', 'Since']}>
              {items.map(({ id, current, browser, startedAt }) => {
                const since = dateTime(startedAt, timeZone.value)
                return (
                  <tr key={id}>
                    <th scope="row">{browserName(browser)}</th>
                    <td>{since}</td>
                    <td class="end">
                      {current ? (
                        <span class="soft">This one</span>
                      ) : (
                        <SureButton name="End" about={`the session since ${since}`} busy={busy} onSure={() => act(() => api.delete(`session/all/${id}`), asked.retry)} />
                      )}
                    </td>
                  </tr>
                )
              })}
            </ActionTable>
          )}
        </Answered>
      </Panel>
      <Password onChanged={asked.retry} />
    </>
  )
}
