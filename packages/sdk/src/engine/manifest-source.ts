import type { Manifest, ManifestPointer } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import { createStored, isLike } from '../browser/stored.ts'
import { Complaint } from '../complaints/complaint.ts'

/** Milliseconds a manifest is taken as fresh: looked at again when the person comes back to the tab after that. */
export const freshMs = 5 * 60_000
/** Milliseconds until the next try, while nothing is known at all. */
export const retryMs = 30_000

interface Cached {
  hash: string
  manifest: Manifest
}

export interface ManifestSource {
  /** What is cached, at once; then asks the collector. */
  start(): void
  /** Asks the collector, in the background. */
  refresh(): void
}

/**
 * The published content: from the cache at once, fresh in the background. The pointer is asked with `no-cache`, so that the
 * browser itself sends the ETag (a header of our own would cost a preflight); a manifest never changes under its hash.
 */
export function createManifestSource(options: {
  browser: Browser
  url: string
  writeKey: string
  scope: string
  /** New content, or the first word that there is none. */
  onManifest: (manifest: Manifest | null) => void
  onCorrupt: (key: string) => void
  onProblem: (error: unknown) => void
}): ManifestSource {
  const { browser, onManifest } = options
  const at = `${options.url}/v1/manifests/${encodeURIComponent(options.writeKey)}`
  const cache = createStored<Cached>(browser.local, `${options.scope}.manifest`, isCached, options.onCorrupt)
  let asking = false
  let askedAt = -Infinity

  async function ask(): Promise<void> {
    const pointer = (await getJson(at, 'no-cache')) as ManifestPointer
    if (pointer.hash === cache.find()?.hash) return
    if (pointer.hash === null) {
      cache.remove()
      return onManifest(null)
    }
    const manifest = (await getJson(`${at}/${pointer.hash}`, 'default')) as Manifest
    if (!isManifest(manifest)) throw new Complaint('noManifest')
    cache.set({ hash: pointer.hash, manifest })
    onManifest(manifest)
  }

  async function getJson(url: string, cacheMode: RequestCache): Promise<unknown> {
    const response = await browser.fetch(url, { cache: cacheMode, credentials: 'omit' })
    if (!response.ok) throw new Complaint('answered', url, response.status)
    return response.json()
  }

  function refresh(): void {
    if (asking || browser.now() - askedAt < freshMs) return
    asking = true
    ask()
      .then(() => {
        askedAt = browser.now()
      })
      .catch((error) => {
        options.onProblem(new Complaint('unreadable', error))
        if (!cache.find()) browser.after(retryMs, refresh)
      })
      .finally(() => {
        asking = false
      })
  }

  return {
    start() {
      const cached = cache.find()
      if (cached) onManifest(cached.manifest)
      refresh()
    },
    refresh,
  }
}

function isCached(value: unknown): boolean {
  return isLike(value, { hash: '' }) && isManifest((value as Cached).manifest)
}

function isManifest(value: unknown): boolean {
  return isLike(value, { release: 0, experiences: [], locales: [], milestones: [] })
}
