import type { BetterAuthOptions } from 'better-auth'

/** A person who may open the dashboard. */
export interface User {
  id: string
  email: string
  name: string
}

export interface ProjectRef {
  id: string
  name: string
}

/** Who may open the dashboard, and which projects each of them sees. */
export interface Users {
  /** Where the auth library keeps users, sessions and password hashes. */
  database(): Promise<NonNullable<BetterAuthOptions['database']>>
  /** Signs session cookies. Made once for an installation, at random. */
  getSecret(): Promise<string>
  /** In the order of their creation. */
  projectsOf(userId: string): Promise<ProjectRef[]>
  /** Who sees a project, by e-mail. */
  membersOf(projectId: string): Promise<User[]>
  /** The user sees every project there is now. */
  addMemberEverywhere(userId: string): Promise<void>
  /** Every user there is now sees the project. */
  addEverybody(projectId: string): Promise<void>
}
