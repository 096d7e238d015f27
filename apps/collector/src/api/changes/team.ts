import { InvitationRow, MemberChange, MemberRow, NewInvitation, SentInvitation } from '@milepost/contract'
import * as v from 'valibot'
import { invite as send } from '../../auth/invitation.ts'
import { Refusal } from '../../problem.ts'
import { LastOwner } from '../../store/users.ts'
import { change } from '../change.ts'
import { numberOf } from '../number-of.ts'
import { invitationRow } from '../routes/team.ts'

export const invite = change({
  method: 'POST',
  path: '/team/invitations',
  summary: 'Invite somebody; the answer has the token of the link, which works once and for 7 days',
  needs: 'admin',
  body: NewInvitation,
  answers: SentInvitation,
  async act({ body, reports, store: { users }, by, now }) {
    const { invitation, token } = await send(users, reports.project.number, body.email, body.role, { by, at: now })
    return { invitation: invitationRow(invitation), token }
  },
})

export const withdrawInvitation = change({
  method: 'DELETE',
  path: '/team/invitations/:invitation',
  summary: 'Withdraw an invitation',
  needs: 'admin',
  body: v.object({}),
  answers: v.nullable(InvitationRow),
  async act({ path, reports, store: { users }, by, now }) {
    const { number } = reports.project
    const id = numberOf(path.invitation)
    const found = (await users.invitations(number, now)).find((each) => each.id === id)
    if (!found || !(await users.revokeInvitation(number, id, { by, at: now }))) return null
    return invitationRow(found)
  },
})

export const changeMember = change({
  method: 'PATCH',
  path: '/team/:member',
  summary: 'Give a member another role',
  needs: 'admin',
  body: MemberChange,
  answers: MemberRow,
  act: ({ path, body, reports, store: { users }, by, now }) => kept(users.setRole(reports.project.number, path.member, body.role, { by, at: now })),
})

export const removeMember = change({
  method: 'DELETE',
  path: '/team/:member',
  summary: 'Take somebody out of the project',
  needs: 'admin',
  body: v.object({}),
  answers: MemberRow,
  act: ({ path, reports, store: { users }, by, now }) => kept(users.setRole(reports.project.number, path.member, null, { by, at: now })),
})

async function kept<Member>(change: Promise<Member | undefined>): Promise<Member | null> {
  try {
    return (await change) ?? null
  } catch (error) {
    if (error instanceof LastOwner) throw new Refusal(422, { error: 'changeImpossible', message: error.message })
    throw error
  }
}
