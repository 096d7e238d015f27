import { type Permission, rolePermissions } from '@milepost/contract'
import { findCredential } from '../access/credential.ts'
import { permit } from '../access/permit.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { User, Users } from '../store/users.ts'
import type { Logins } from './logins.ts'

/** The header that names the project, for users who see several. Links to files cannot send it and use the parameter `project`. */
const projectHeader = 'Milepost-Project'
export const projectParameter = 'project'

/** Who is asking, and about which project (its public id). */
export type Asker = { project: string; may: readonly Permission[] } & ({ kind: 'key'; key: string } | { kind: 'user'; user: User })

export interface Doors {
  directory: Directory
  users: Pick<Users, 'projectsOf'>
  /** Opens the auth library when the first session is asked about. */
  logins: () => Promise<Logins>
}

/**
 * Reads who is asking from a secret key as Bearer token, else from the session cookie with the header `Milepost-Project` or the parameter
 * `project`.
 * @throws Refusal 401 where it is not known who asks, 403 where they may not
 */
export async function getAsker(request: Request, doors: Doors, needs: Permission): Promise<Asker> {
  const wanted = request.headers.get(projectHeader) ?? new URL(request.url).searchParams.get(projectParameter)
  const key = findCredential(request.headers.get('authorization') ?? undefined)
  const asker = key === undefined ? await byUser(request, wanted, doors) : await byKey(key, doors.directory)
  if (wanted !== null && wanted !== asker.project) throw notYours(wanted)
  permit(asker.kind, asker.may, needs)
  return asker
}

async function byKey(key: string, directory: Directory): Promise<Asker> {
  const holder = await directory.find(key)
  if (!holder) {
    throw new Refusal(401, {
      error: 'keyUnknown',
      message: 'no project has this key',
      remedy: 'send the secret key that `milepost project create` printed: Authorization: Bearer sk_...',
    })
  }
  if (holder.kind === 'secret') return { kind: 'key', key, project: holder.project.key, may: holder.scopes }
  throw new Refusal(403, {
    error: 'secretKeyNeeded',
    message: 'a write key is public and may only send events',
    remedy: 'use the secret key (sk_...) of the project',
  })
}

async function byUser(request: Request, wanted: string | null, { users, logins }: Doors): Promise<Asker> {
  const session = await (await logins()).findSession(request)
  if (!session) throw signedOut()
  const projects = await users.projectsOf(session.user.id, wanted ?? undefined)
  const project = wanted === null ? (projects.find(({ unreachable }) => !unreachable) ?? projects[0]) : projects.find(({ id }) => id === wanted)
  if (project) return { kind: 'user', user: session.user, project: project.id, may: rolePermissions[project.role] }
  throw wanted === null ? noProject() : notYours(wanted)
}

export function signedOut(): Refusal {
  return new Refusal(401, {
    error: 'signedOut',
    message: 'nobody is signed in',
    remedy: 'log in (POST /api/session), or send the secret key of a project: Authorization: Bearer sk_...',
  })
}

/** The same refusal for somebody else's project and for one that does not exist, so that names of projects cannot be guessed. */
function notYours(project: string): Refusal {
  return new Refusal(403, {
    error: 'projectNotAllowed',
    message: `you have no project ${JSON.stringify(project.slice(0, 60))}`,
    remedy: `name one of yours in ${projectHeader}; GET /api/session lists them`,
  })
}

function noProject(): Refusal {
  return new Refusal(403, {
    error: 'noProject',
    message: 'you have no project yet',
    remedy: 'ask an owner of one to invite you; at the machine itself: milepost project owner ID EMAIL',
  })
}
