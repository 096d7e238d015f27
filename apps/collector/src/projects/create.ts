import type { Clock } from '../clock.ts'
import type { Project, ProjectStore } from '../store/projects.ts'
import { mintKey } from './key.ts'
import { parseOrigin } from './origin.ts'

/** Characters of a project's name. */
const nameLimit = 100

/** A project, and its two keys in plain: the only time the secret key can be seen. */
export interface CreatedProject {
  project: Project
  writeKey: string
  secretKey: string
}

/** @throws where the name is empty, an origin is malformed, or there is no such time zone. */
export async function createProject(
  projects: ProjectStore,
  clock: Clock,
  wanted: { name: string; origins: string[]; timeZone: string; server?: number | undefined },
): Promise<CreatedProject> {
  const name = wanted.name.trim()
  if (name === '' || name.length > nameLimit) throw new Error(`a project's name has 1 to ${nameLimit} characters`)
  const origins = [...new Set(wanted.origins.map(parseOrigin))]
  const timeZone = checkTimeZone(wanted.timeZone)
  const writeKey = mintKey('write')
  const secretKey = mintKey('secret')
  const project = await projects.create({ name, origins, timeZone, writeKey, secretKey, createdAt: clock(), server: wanted.server })
  return { project, writeKey: writeKey.value, secretKey: secretKey.value }
}

function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    throw new Error(`there is no time zone ${JSON.stringify(timeZone)}; write an IANA name such as Europe/Berlin`)
  }
}
