import { Dialog } from '../parts/dialog.tsx'
import { say } from '../parts/toast.tsx'
import { useAsked } from '../parts/use-asked.ts'
import { inviteTeammate } from '../workspace/actions.ts'
import { workspace } from '../workspace/workspace.ts'

export function Team() {
  const { asked, ask, answer } = useAsked('invite')
  function invite(event: SubmitEvent) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget as HTMLFormElement).get('email'))
    inviteTeammate(email)
    answer()
    say(`Invitation sent to ${email}`)
  }
  return (
    <>
      <header class="page-head">
        <h1>Team</h1>
        <button type="button" class="primary" onClick={ask}>
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
      {asked.value && (
        <Dialog title="Invite teammate" onClose={answer}>
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
