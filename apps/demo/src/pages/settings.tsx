import { useLocation } from 'preact-iso'
import { say } from '../parts/toast.tsx'
import { look, setLook } from '../look.ts'
import { goToTrialEnd, seatPrice, upgrade } from '../workspace/actions.ts'
import { signOut } from '../workspace/sign-up.ts'
import { workspace } from '../workspace/workspace.ts'

export function Settings() {
  const { route } = useLocation()
  const current = workspace.value
  if (!current) return null
  const { company, user } = current
  const seats = Math.max(company.seats, 3)
  return (
    <>
      <header class="page-head">
        <h1>Settings</h1>
      </header>
      <section class="panel">
        <h2>Plan</h2>
        {company.plan === 'trial' ? (
          <>
            <p>You are on the free trial.</p>
            <button
              type="button"
              class="primary"
              onClick={() => {
                upgrade(seats)
                say('You are on the team plan')
              }}
            >
              {`Upgrade for €${seats * seatPrice} a month`}
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                goToTrialEnd()
                say('The trial ends the day after tomorrow')
              }}
            >
              Go to the end of the trial
            </button>
          </>
        ) : (
          <p>Team plan, {company.seats} of {seats} seats used.</p>
        )}
      </section>
      <section class="panel">
        <h2>Look</h2>
        <label class="inline">
          <input type="checkbox" checked={look.value.dark} onChange={(event) => setLook({ dark: event.currentTarget.checked })} /> Dark
        </label>
        <label class="inline">
          <input type="checkbox" checked={look.value.rtl} onChange={(event) => setLook({ rtl: event.currentTarget.checked })} /> Right to left
        </label>
      </section>
      <section class="panel">
        <h2>Account</h2>
        <p>
          {user.name}, {user.email}
        </p>
        <button
          type="button"
          onClick={() => {
            signOut()
            route('/')
          }}
        >
          Sign out
        </button>
      </section>
    </>
  )
}
