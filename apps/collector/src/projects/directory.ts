import type { Clock } from '../clock.ts'
import type { KeyKind, Project, ProjectStore } from '../store/projects.ts'
import { hashKey } from './key.ts'

export interface Holder {
  project: Project
  kind: KeyKind
}

/** Who a key belongs to. */
export interface Directory {
  find(key: string): Promise<Holder | undefined>
}

/** How long an answer may be out of date: a revoked key or a new origin of another process is noticed within it. */
const freshMs = 2_000
/** Keys kept in memory. An unknown key is never kept, so that guesses take no room. */
const keptKeys = 10_000

/** Keys are asked for on every request; the store is not. */
export function createDirectory(projects: Pick<ProjectStore, 'findByKey'>, clock: Clock): Directory {
  const known = new Map<string, { holder: Holder; until: number }>()
  return {
    async find(key) {
      const kept = known.get(key)
      if (kept && kept.until > clock()) return kept.holder
      known.delete(key)
      if (!/^[ps]k_[\w-]{20,64}$/.test(key)) return undefined
      const holder = await projects.findByKey(hashKey(key))
      if (!holder) return undefined
      if (known.size >= keptKeys) known.clear()
      known.set(key, { holder, until: clock() + freshMs })
      return holder
    },
  }
}
