import type { InvitationAnswer, Problem, SessionAnswer } from '@milepost/contract'
import { useEffect, useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useDashboard } from '../../dashboard.ts'
import { roleNames } from '../team/role-name.ts'
import '../login/login.css'

/** Where the link of an invitation leads. The token stands after the #, which browsers send to nobody. */
export function JoinPage({ token }: { token: string }) {
  const { api, place, session } = useDashboard()
  const [found, setFound] = useState<InvitationAnswer>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    document.title = 'Join \u00b7 Milepost'
    void api.post<InvitationAnswer>('join/find', { token }).then((reply) => (reply.ok ? setFound(reply.answer) : setProblem(reply.problem)))
  }, [token])

  async function join(event: SubmitEvent) {
    event.preventDefault()
    const password = new FormData(event.currentTarget as HTMLFormElement).get('password')
    setBusy(true)
    setProblem(undefined)
    const joined = await api.post<{ email: string }>('join', { token, password })
    const reply = joined.ok ? await api.post<SessionAnswer>('session', { email: joined.answer.email, password }) : joined
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    place.go('/')
    session.value = reply.answer
  }

  return (
    <main class="login">
      <form class="login-box" onSubmit={join}>
        <img src="/favicon.svg" alt="" width="36" height="36" />
        <h1>{found ? `Join ${found.project}` : 'Join a project'}</h1>
        {found && (
          <>
            <p class="soft">
              As {roleNames[found.role].toLowerCase()}.
            </p>
            <label>
              Email
              <input class="field" type="email" name="username" autocomplete="username" readOnly value={found.email} />
            </label>
            <label>
              {found.isKnown ? 'Your password' : 'Choose a password'}
              <input class="field" type="password" name="password" minLength={8} maxLength={128} required autocomplete={found.isKnown ? 'current-password' : 'new-password'} aria-describedby="password-rule" />
            </label>
            {!found.isKnown && (
              <p class="soft small" id="password-rule">
                8 characters or more.
              </p>
            )}
          </>
        )}
        {problem && <ProblemNotice problem={problem} />}
        {found && (
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? 'Joining' : 'Join'}
          </button>
        )}
      </form>
    </main>
  )
}
