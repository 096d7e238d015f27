import type { MemberRow, Role, SentInvitation, TeamAnswer } from '@milepost/contract'
import { roles } from '@milepost/contract/vocabulary'
import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { dateTime } from '../../words/time.ts'
import { Code } from '../setup/code.tsx'
import { roleNames } from './role-name.ts'
import { Sessions } from './sessions.tsx'
import '../setup/setup.css'

export function TeamPage() {
  const asked = useAnswer(ask.team())
  return (
    <Page title="Who may see this project, and as what?">
      <div class="panels">
        <Answered asked={asked}>{(team) => <Team team={team} retry={asked.retry} />}</Answered>
        <Sessions />
      </div>
    </Page>
  )
}

function Team({ team, retry }: { team: TeamAnswer; retry: () => void }) {
  const { api, session, timeZone } = useDashboard()
  const { busy, problem, act } = useAct()
  const self = session.value?.user.id
  const change = (member: MemberRow, role: Role) => act(() => api.patch(`team/${member.id}`, { role }), retry)
  return (
    <div class="panels">
      {problem && <ProblemNotice problem={problem} />}
      <Panel title="Members" note="Viewers read. Editors also handle feedback. Owners also manage keys, people and settings." flush>
        <ActionTable columns={['Email', 'Role']}>
          {team.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {member.email} {member.id === self && <span class="soft">(you)</span>}
              </th>
              <td>
                <RoleField label={`Role of ${member.email}`} value={member.role} onChange={(role) => change(member, role)} />
              </td>
              <td class="end">
                <SureButton name="Remove" about={member.email} busy={busy} onSure={() => act(() => api.delete(`team/${member.id}`), retry)} />
              </td>
            </tr>
          ))}
        </ActionTable>
      </Panel>
      <Invite retry={retry} />
      {team.invitations.length > 0 && (
        <Panel title="Invited" note="Each link works once, and for 7 days." flush>
          <ActionTable columns={['Email', 'Role', 'Works until']}>
            {team.invitations.map(({ id, email, role, expiresAt }) => (
              <tr key={id}>
                <th scope="row">{email}</th>
                <td>{roleNames[role]}</td>
                <td>{dateTime(expiresAt, timeZone.value)}</td>
                <td class="end">
                  <SureButton name="Withdraw" about={`the invitation of ${email}`} busy={busy} onSure={() => act(() => api.delete(`team/invitations/${id}`), retry)} />
                </td>
              </tr>
            ))}
          </ActionTable>
        </Panel>
      )}
    </div>
  )
}

/** No e-mail is sent: whoever invites hands the link over. */
function Invite({ retry }: { retry: () => void }) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [sent, setSent] = useState<SentInvitation>()

  function send(event: SubmitEvent) {
    event.preventDefault()
    act(
      () => api.post<SentInvitation>('team/invitations', { email, role }),
      (answer) => {
        setSent(answer)
        setEmail('')
        retry()
      },
    )
  }
  return (
    <Panel title="Invite somebody" note="You get a link to hand over. It shows here once.">
      <form class="form-row" onSubmit={send}>
        <label class="grows">
          Email
          <input class="field" type="email" required maxLength={254} value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
        </label>
        <label>
          Role
          <RoleField label="Role" value={role} onChange={setRole} />
        </label>
        <button type="submit" class="button button-main" disabled={busy}>
          Make a link
        </button>
      </form>
      {problem && <ProblemNotice problem={problem} />}
      {sent && (
        <>
          <p role="status">
            Give this link to {sent.invitation.email}. Whoever has it can join as {roleNames[sent.invitation.role].toLowerCase()}.
          </p>
          <Code label={`the link for ${sent.invitation.email}`} text={`${location.origin}/join#${sent.token}`} />
        </>
      )}
    </Panel>
  )
}

function RoleField({ label, value, onChange }: { label: string; value: Role; onChange: (role: Role) => void }) {
  return (
    <select class="field" aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value as Role)}>
      {roles.map((role) => (
        <option value={role} key={role}>
          {roleNames[role]}
        </option>
      ))}
    </select>
  )
}
