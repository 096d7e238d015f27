import type { Clock } from '../clock.ts'
import type { Project, ProjectStore } from '../store/projects.ts'
import { mintKey } from './key.ts'
import { parseOrigin } from './origin.ts'
import { findZone } from './zone.ts'

/** Characters of a project's name. */
const nameLimit = 100

/** A project, and its two keys in plain: the only time the secret key can be seen. */
export interface CreatedProject {
  project: Project
  writeKey: string
  secretKey: string
}

export interface WantedProject {
  name: string
  origins: string[]
  timeZone: string
  /** From 1 on. */
  server?: number | undefined
}

/** @throws as `checkProject` does */
export async function createProject(projects: ProjectStore, clock: Clock, wanted: WantedProject): Promise<CreatedProject> {
  const writeKey = mintKey('write')
  const secretKey = mintKey('secret')
  const project = await projects.create({ ...checkProject(wanted), writeKey, secretKey, createdAt: clock() })
  return { project, writeKey: writeKey.value, secretKey: secretKey.value }
}

/**
 * As it will be kept.
 * @throws where the name is empty, an origin is malformed, or there is no such time zone.
 */
export function checkProject({ name, origins, timeZone, server }: WantedProject): WantedProject {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > nameLimit) throw new Error(`a project's name has 1 to ${nameLimit} characters`)
  return { name: trimmed, origins: [...new Set(origins.map(parseOrigin))], timeZone: checkTimeZone(timeZone), server }
}

function checkTimeZone(timeZone: string): string {
  const zone = findZone(timeZone)
  if (zone === null) throw new Error(`there is no time zone ${JSON.stringify(timeZone)}; write an IANA name such as Europe/Berlin`)
  return zone
}
