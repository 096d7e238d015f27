import type { KeyRecord, KeyStore } from '../store/keys.ts'
import type { Project, ProjectStore } from '../store/projects.ts'
import type { Member, Users } from '../store/users.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

export interface ProjectParts {
  projects: Pick<ProjectStore, 'list' | 'findReleaseMark'>
  keys: Pick<KeyStore, 'list'>
  users: Pick<Users, 'membersOf'>
}

/** Keys that end within this time are reported. */
const endsSoonMs = 7 * 24 * 60 * 60_000

/** Keys, origins, users and content of every project. */
export async function checkProjects({ projects, keys, users }: ProjectParts, now: number): Promise<Finding[]> {
  const all = await projects.list()
  if (all.length === 0) return [warning('projects', 'there is none yet', 'make one: milepost project create NAME --origin https://app.example.com')]
  const found: Finding[] = []
  for (const project of all) {
    found.push(...checkKeys(project, await keys.list(project.id), now), checkOrigins(project))
    found.push(checkUsers(project, await users.membersOf(project.key)), checkContent(project, await projects.findReleaseMark(project.id)))
  }
  return found
}

function checkKeys({ key, id }: Project, all: KeyRecord[], now: number): Finding[] {
  const about = `keys of ${key}`
  const working = all.filter(({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now))
  if (!working.some(({ kind }) => kind === 'write')) return [fault(about, `project ${id} has no write key that works: no browser can send`, `make one: milepost key create --project ${key}`)]
  const ending = working.filter(({ expiresAt }) => expiresAt !== null && expiresAt < now + endsSoonMs)
  if (ending.length === 0) return [ok(about, `${working.length} that work`)]
  return ending.map(({ prefix, expiresAt }) => warning(about, `${prefix}… ends on ${new Date(expiresAt ?? 0).toISOString().slice(0, 10)}`, 'see that nobody uses it any more'))
}

function checkOrigins({ key, origins }: Project): Finding {
  const about = `origins of ${key}`
  if (origins.length === 0) return warning(about, 'none: only pages on localhost may send', 'add the origin of your product on the Access page of the dashboard')
  const open = origins.filter((origin) => origin.startsWith('http://') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin))
  if (open.length > 0) return warning(about, `${open.join(', ')} without encryption`, 'use https: what pages send can be read and changed on its way')
  return ok(about, origins.join(', '))
}

function checkUsers({ key }: Project, members: Member[]): Finding {
  const about = `users of ${key}`
  if (members.length === 0) return warning(about, 'nobody may open the dashboard', `make somebody: milepost user create EMAIL --project ${key}`)
  const owners = members.filter(({ role }) => role === 'owner').length
  return ok(about, `${members.length} may open the dashboard, ${owners} of them as owner`)
}

function checkContent({ key }: Project, release: { version: number } | undefined): Finding {
  const about = `content of ${key}`
  return release ? ok(about, `release ${release.version} is published`) : warning(about, 'nothing is published yet', 'publish a file: milepost push FILE')
}
