import type { Project } from '../store/projects.ts'
import type { Account, Users } from '../store/users.ts'
import { Fault } from './fault.ts'

/**
 * The project that a command is about.
 * @param id may be left out where there is one project
 * @throws Fault where it cannot be told which
 */
export function getProject(all: readonly Project[], id: string | undefined): Project {
  const found = id === undefined && all.length === 1 ? all[0] : all.find(({ key }) => key === id)
  if (all.length === 0) throw new Fault('there is no project yet; make one first: milepost project create NAME')
  if (!found) throw new Fault(`${id === undefined ? 'there are several projects' : `there is no project ${id}`}; give --project, one of: ${all.map(({ key }) => key).join(', ')}`, 2)
  return found
}

export async function findUser(users: Pick<Users, 'all'>, email: string): Promise<Account | undefined> {
  return (await users.all()).find((user) => user.email === email.trim().toLowerCase())
}

/** @throws Fault where nobody has this login. */
export async function getUser(users: Pick<Users, 'all'>, email: string): Promise<Account> {
  const found = await findUser(users, email)
  if (!found) throw new Fault(`there is no user ${email}; a new login is made with: milepost user create EMAIL --project ID`, 2)
  return found
}
