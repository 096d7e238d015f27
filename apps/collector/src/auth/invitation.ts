import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '@milepost/contract'
import type { Deed } from '../store/feedback.ts'
import type { Invitation, Users } from '../store/users.ts'
import type { Logins } from './logins.ts'

/** A link that was not used by then is of no use, and the person asks for another. */
const validMs = 7 * 24 * 3_600_000

export interface Sent {
  invitation: Invitation
  /** 192 random bits, seen this once: only its hash is kept. */
  token: string
}

/** @param email in lower case */
export async function invite(users: Users, project: number, email: string, role: Role, deed: Deed): Promise<Sent> {
  const token = randomBytes(24).toString('base64url')
  const wanted = { project, email, role, hash: hashOf(token), createdAt: deed.at, expiresAt: deed.at + validMs }
  return { invitation: await users.invite(wanted, deed), token }
}

export function findInvitation(users: Users, token: string, now: number): ReturnType<Users['findInvitation']> {
  return users.findInvitation(hashOf(token), now)
}

/** Why somebody with a link could not join. */
export class JoinRefused extends Error {
  override name = 'JoinRefused'
}

/**
 * Takes an invitation: whoever has no user yet gets one with this password; whoever has one proves it by its password.
 * @returns the e-mail to log in with
 * @throws JoinRefused where the link is used up, or the password is not right or not allowed
 */
export async function join({ users, logins }: { users: Users; logins: Logins }, token: string, password: string, now: number): Promise<string> {
  const found = await findInvitation(users, token, now)
  if (!found) throw new JoinRefused('this invitation was used, withdrawn or is older than 7 days; ask for a new one')
  const { id, email } = found
  const user = found.hasUser ? await logins.checkPassword(email, password) : await logins.createUser(email, email.slice(0, email.indexOf('@')), password)
  if (!user) throw new JoinRefused(`${email} has a password already, and this is another one`)
  const by = { kind: 'user', id: user.id, name: user.email } as const
  if (!(await users.acceptInvitation(id, user.id, { by, at: now }))) throw new JoinRefused('somebody took this invitation just now; ask for a new one')
  return email
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
