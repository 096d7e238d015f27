import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'

/** As the collector has it. */
const fewestCharacters = 8
const mostCharacters = 128

/** The reader's own. @param onChanged other sessions have ended */
export function Password({ onChanged }: { onChanged: () => void }) {
  const { api, session } = useDashboard()
  const { busy, problem, act } = useAct()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [isDone, setDone] = useState(false)

  function change(event: SubmitEvent) {
    event.preventDefault()
    setDone(false)
    act(
      () => api.post('session/password', { old, password }),
      () => {
        setOld('')
        setPassword('')
        setDone(true)
        onChanged()
      },
    )
  }
  return (
    <Panel title="Your password" note={`${fewestCharacters} characters at least. Everywhere else you are logged out.`}>
      <form class="form-row" onSubmit={change}>
        <input type="text" autocomplete="username" value={session.value?.user.email ?? ''} readOnly hidden />
        <label>
          Password now
          <input class="field" type="password" autocomplete="current-password" required maxLength={mostCharacters} value={old} onInput={(event) => setOld(event.currentTarget.value)} />
        </label>
        <label>
          New password
          <input class="field" type="password" autocomplete="new-password" required minLength={fewestCharacters} maxLength={mostCharacters} value={password} onInput={(event) => setPassword(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button button-main" disabled={busy}>
          Change the password
        </button>
      </form>
      <p role="status">{isDone ? 'Changed. Use the new one from now on.' : ''}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  )
}
