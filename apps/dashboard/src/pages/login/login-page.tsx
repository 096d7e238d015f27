import type { Problem, SessionAnswer } from '@milepost/contract'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useDashboard } from '../../dashboard.ts'
import './login.css'

/** The address stays what it was, so that after the login the page asked for is there. */
export function LoginPage() {
  const { api, session } = useDashboard()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const email = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.title = 'Log in \u00b7 Milepost'
    email.current?.focus()
  }, [])

  async function logIn(event: SubmitEvent) {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    setProblem(undefined)
    const reply = await api.post<SessionAnswer>('session', { email: form.get('email'), password: form.get('password') })
    setBusy(false)
    if (reply.ok) session.value = reply.answer
    else setProblem(reply.problem)
  }

  return (
    <main class="login">
      <form class="login-box" onSubmit={logIn}>
        <img src="/favicon.svg" alt="" width="36" height="36" />
        <h1>Log in to Milepost</h1>
        <p class="soft">See how customers get started, where they stand, and what they say.</p>
        <label>
          Email
          <input class="field" ref={email} type="email" name="email" autocomplete="username" required />
        </label>
        <label>
          Password
          <input class="field" type="password" name="password" autocomplete="current-password" required />
        </label>
        {problem && <ProblemNotice problem={problem} />}
        <button type="submit" class="button button-main" disabled={busy}>
          {busy ? 'Logging in' : 'Log in'}
        </button>
      </form>
    </main>
  )
}
