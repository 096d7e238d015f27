import { useSignal } from '@preact/signals'
import { Dialog } from '../parts/dialog.tsx'
import { say } from '../parts/toast.tsx'
import { inviteTeammate } from '../workspace/actions.ts'
import { workspace } from '../workspace/workspace.ts'

export function Team() {
  const asking = useSignal(false)
  function invite(event: SubmitEvent) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget as HTMLFormElement).get('email'))
    inviteTeammate(email)
    asking.value = false
    say(`Invitation sent to ${email}`)
  }
  return (
    <>
      <header class="page-head">
        <h1>Team</h1>
        <button type="button" class="primary" onClick={() => (asking.value = true)}>
          Invite teammate
        </button>
      </header>
      <ul class="rows">
        {workspace.value?.members.map((member) => (
          <li key={member.email}>
            <span class="avatar" aria-hidden="true">
              {member.name.slice(0, 1).toUpperCase()}
            </span>
            <span>
              <strong>{member.name}</strong>
              <small>{member.email}</small>
            </span>
            <span class="tag">{member.role}</span>
          </li>
        ))}
      </ul>
      {asking.value && (
        <Dialog title="Invite teammate" onClose={() => (asking.value = false)}>
          <form class="form" onSubmit={invite}>
            <label>
              E-mail
              <input name="email" type="email" required autoComplete="off" placeholder="name@company.example" />
            </label>
            <button type="submit" class="primary">
              Send invitation
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
