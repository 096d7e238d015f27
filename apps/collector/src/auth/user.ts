import { randomBytes } from 'node:crypto'
import type { Role } from '@milepost/contract'
import type { User, Users } from '../store/users.ts'
import { openLogins } from './logins.ts'

export interface CreatedUser extends User {
  /** The password that was given or made up. It is not stored in this form. */
  password: string
}

/**
 * Makes somebody who may open the dashboard of every project there is now.
 * @param role in each of them
 * @throws as `createLogin` does
 */
export async function createUser(store: { users: Users }, email: string, password?: string, role: Role = 'owner'): Promise<CreatedUser> {
  const user = await createLogin(store, email, password)
  await store.users.addMemberEverywhere(user.id, role)
  return user
}

/**
 * Makes somebody who may log in, and opens nothing yet.
 * @param password made up at random (96 bits) where none is given
 * @throws where the e-mail is malformed or taken, or the password too short or too long
 */
export async function createLogin(store: { users: Users }, email: string, password: string = randomBytes(12).toString('base64url')): Promise<CreatedUser> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`${JSON.stringify(email)} is no e-mail address.`)
  const logins = await openLogins(store.users)
  const user = await logins.createUser(email, nameOf(email), password)
  return { ...user, password }
}

function nameOf(email: string): string {
  return email.slice(0, email.indexOf('@'))
}
