import type { Role } from '@milepost/contract'
import type { BetterAuthOptions } from 'better-auth'
import type { Deed } from './feedback.ts'

/** A person who may open the dashboard. */
export interface User {
  id: string
  email: string
  name: string
}

export interface Account extends User {
  /** When it was made, as its database has it. */
  since: unknown
}

export interface ProjectRef {
  id: string
  name: string
}

/** A project that a user sees, and as what. */
export interface Membership extends ProjectRef {
  role: Role
  /** Its server does not answer just now. */
  unreachable?: true
}

export interface Member extends User {
  role: Role
}

export interface Invitation {
  id: number
  project: number
  email: string
  role: Role
  createdAt: number
  expiresAt: number
}

/** Why a change to the team was not made. */
export class LastOwner extends Error {
  override name = 'LastOwner'
}

/** Who may open the dashboard, and which projects each of them sees. */
export interface Users {
  /** Where the auth library keeps users, sessions and password hashes. */
  database(): Promise<NonNullable<BetterAuthOptions['database']>>
  /** Signs session cookies. Made once for an installation, at random. */
  getSecret(): Promise<string>
  /** Everybody who has an account, in the order of their creation. */
  all(): Promise<Account[]>
  /** Makes users known to a server that keeps no accounts, so that its projects can have them as members. */
  keep(accounts: readonly Account[]): Promise<void>
  /**
   * Those they own first, and of these the newest of each server: a login opens the first.
   * @param wanted the public id of one that is asked for
   * @throws StoreUnreachable where nothing can be said of it
   */
  projectsOf(userId: string, wanted?: string): Promise<Membership[]>
  /** Who sees a project, by e-mail. */
  membersOf(projectId: string): Promise<Member[]>
  /**
   * Nothing where the user is no member.
   * @param role null takes the user out of the project
   * @throws LastOwner where nobody would own the project any more
   */
  setRole(project: number, userId: string, role: Role | null, deed: Deed): Promise<Member | undefined>
  /** @param hash SHA-256 of the link's token. Whoever was invited before by the same e-mail is invited anew. */
  invite(wanted: Omit<Invitation, 'id'> & { hash: string }, deed: Deed): Promise<Invitation>
  /** Open ones: neither accepted, nor revoked, nor expired at `now`. */
  invitations(project: number, now: number): Promise<Invitation[]>
  findInvitation(hash: string, now: number): Promise<(Invitation & { projectName: string; hasUser: boolean }) | undefined>
  /** Makes the user a member by an open invitation, once; answers whether it did. */
  acceptInvitation(id: number, userId: string, deed: Deed): Promise<boolean>
  /** Answers whether there was one. */
  revokeInvitation(project: number, id: number, deed: Deed): Promise<boolean>
  /** The user sees every project there is now. */
  addMemberEverywhere(userId: string, role: Role): Promise<void>
  /** Whoever is a member already has the new role. */
  addMember(project: number, userId: string, role: Role, deed: Deed): Promise<void>
}
