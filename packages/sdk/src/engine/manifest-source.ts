import type { Manifest, ManifestPointer } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import { createStored, isLike } from '../browser/stored.ts'
import { Complaint } from '../complaints/complaint.ts'
import { ask } from './ask.ts'

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
  let askedAt = -Infinity

  async function read(): Promise<void> {
    const { hash } = await ask<ManifestPointer>(browser, at, { release: 0 }, { cache: 'no-cache' })
    if (hash === cache.find()?.hash) return
    if (hash === null) {
      cache.remove()
      return onManifest(null)
    }
    const manifest = await ask<Manifest>(browser, `${at}/${hash}`, manifestSample)
    cache.set({ hash, manifest })
    onManifest(manifest)
  }

  function refresh(): void {
    if (browser.now() - askedAt < freshMs) return
    askedAt = browser.now()
    read().catch((error) => {
      askedAt = -Infinity
      options.onProblem(new Complaint('unreadable', error))
      if (!cache.find()) browser.after(retryMs, refresh)
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

/** As much of a manifest as is looked at before it is believed. */
const manifestSample = { release: 0, experiences: [], locales: [], milestones: [] }

function isCached(value: unknown): boolean {
  return isLike(value, { hash: '' }) && isLike((value as Cached).manifest, manifestSample)
}
