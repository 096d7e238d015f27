import { type InvitationRow, TeamAnswer } from '@milepost/contract'
import type { Invitation } from '../../store/users.ts'
import { route } from '../route.ts'

export const team = route({
  path: '/team',
  summary: 'Who sees the project and in which role, and who is invited',
  needs: 'admin',
  query: {},
  answers: TeamAnswer,
  async answer({ store: { users }, reports, now }) {
    const { id, number } = reports.project
    const [members, invitations] = await Promise.all([users.membersOf(id), users.invitations(number, now)])
    return { asOf: now, members, invitations: invitations.map(invitationRow) }
  },
})

export function invitationRow({ id, email, role, createdAt, expiresAt }: Invitation): InvitationRow {
  return { id: String(id), email, role, createdAt, expiresAt }
}
