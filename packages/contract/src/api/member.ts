import * as v from 'valibot'
import { roles } from '../vocabulary/permission.ts'
import { AsOf } from './parts.ts'

const Role = v.picklist(roles)
const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address'))

export const MemberRow = v.object({ id: v.string(), email: v.string(), name: v.string(), role: Role })
export type MemberRow = v.InferOutput<typeof MemberRow>

export const InvitationRow = v.object({ id: v.string(), email: v.string(), role: Role, createdAt: v.number(), expiresAt: v.number() })
export type InvitationRow = v.InferOutput<typeof InvitationRow>

export const TeamAnswer = v.object({ asOf: AsOf, members: v.array(MemberRow), invitations: v.array(InvitationRow) })
export type TeamAnswer = v.InferOutput<typeof TeamAnswer>

export const NewInvitation = v.strictObject({ email: Email, role: Role })
/** The token of the link is seen this once. */
export const SentInvitation = v.object({ invitation: InvitationRow, token: v.string() })
export type SentInvitation = v.InferOutput<typeof SentInvitation>

export const MemberChange = v.strictObject({ role: Role })

/** What somebody with the link is told before they accept. */
export const InvitationAnswer = v.object({ email: v.string(), role: Role, project: v.string(), isKnown: v.boolean(), expiresAt: v.number() })
export type InvitationAnswer = v.InferOutput<typeof InvitationAnswer>

/** Where the user logged in, newest first. */
export const SessionRow = v.object({ id: v.string(), current: v.boolean(), browser: v.nullable(v.string()), startedAt: v.number(), expiresAt: v.number() })
export type SessionRow = v.InferOutput<typeof SessionRow>
export const SessionsAnswer = v.object({ items: v.array(SessionRow) })
/** How many other sessions were ended. */
export const EndedSessions = v.object({ ended: v.number() })
export type EndedSessions = v.InferOutput<typeof EndedSessions>
export type SessionsAnswer = v.InferOutput<typeof SessionsAnswer>
