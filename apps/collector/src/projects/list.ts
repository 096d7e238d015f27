import type { KeyStore } from '../store/keys.ts'
import type { ProjectStore } from '../store/projects.ts'
import { keyRow } from './keys.ts'

/** A project as whoever embeds the kit needs it; its secret keys are nowhere. */
export interface ListedProject {
  /** The public id. */
  id: string
  name: string
  timeZone: string
  /** None: pages on this machine. */
  origins: string[]
  /** The newest that works; null for none. */
  writeKey: string | null
  /** Milliseconds since 1970. */
  createdAt: number
}

export async function listProjects({ projects, keys }: { projects: Pick<ProjectStore, 'list'>; keys: Pick<KeyStore, 'list'> }, now: number): Promise<ListedProject[]> {
  return Promise.all(
    (await projects.list()).map(async ({ id, key, name, timeZone, origins, createdAt }) => {
      const working = (await keys.list(id)).filter((each) => each.kind === 'write' && ['active', 'ending'].includes(keyRow(each, now).state))
      return { id: key, name, timeZone, origins, writeKey: working[0]?.value ?? null, createdAt }
    }),
  )
}
