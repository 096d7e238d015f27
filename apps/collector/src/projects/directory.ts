import type { Permission } from '@milepost/contract'
import type { Clock } from '../clock.ts'
import type { KeyStore } from '../store/keys.ts'
import type { FoundKey, KeyKind, Project, ProjectStore } from '../store/projects.ts'
import { hashKey } from './key.ts'

export interface Holder {
  /** Of the key. */
  id: number
  project: Project
  kind: KeyKind
  /** What a secret key may do; empty for a write key. */
  scopes: readonly Permission[]
}

/** Who a key belongs to. */
export interface Directory {
  find(key: string): Promise<Holder | undefined>
  /** The holder without asking the store; undefined where it is not known or would have to be asked. */
  remembered(key: string): Holder | undefined
}

export interface DirectoryParts {
  projects: Pick<ProjectStore, 'findByKey'>
  keys: Pick<KeyStore, 'markUsed'>
}

/** How long an answer may be out of date: a revoked key or a new origin of another process is noticed within it. */
const freshMs = 2_000
/** Keys kept in memory. An unknown key is never kept, so that guesses take no room. */
const keptKeys = 10_000
/** How exactly `lastUsedAt` of a key is kept: a write for each request would cost more than the request. */
const usedMs = 60_000

/** Remembers keys for a while: every request asks for one, and the store is not asked each time. */
export function createDirectory({ projects, keys }: DirectoryParts, clock: Clock): Directory {
  const known = new Map<string, { holder: FoundKey; until: number }>()

  async function markUsed({ id, lastUsedAt }: FoundKey, now: number) {
    if (lastUsedAt !== null && now - lastUsedAt < usedMs) return
    // A full disk must not turn away somebody who only reads.
    await keys.markUsed(id, now).catch(() => undefined)
  }

  function remembered(key: string): Holder | undefined {
    const kept = known.get(key)
    return kept && kept.until > clock() ? kept.holder : undefined
  }

  return {
    remembered,
    async find(key) {
      const kept = remembered(key)
      if (kept) return kept
      const now = clock()
      known.delete(key)
      if (!/^[ps]k_[\w-]{20,64}$/.test(key)) return undefined
      const holder = await projects.findByKey(hashKey(key))
      if (!holder || (holder.expiresAt !== null && holder.expiresAt <= now)) return undefined
      await markUsed(holder, now)
      if (known.size >= keptKeys) known.clear()
      known.set(key, { holder, until: Math.min(now + freshMs, holder.expiresAt ?? Infinity) })
      return holder
    },
  }
}
