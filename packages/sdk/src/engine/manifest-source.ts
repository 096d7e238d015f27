import type { Manifest, ManifestPointer } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import { createStored } from '../browser/stored.ts'
import type { Settled } from '../client/options.ts'
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

/**
 * The published content: from the cache at once, fresh in the background. The pointer is asked with `no-cache`, so that the
 * browser itself sends the ETag (a header of our own would cost a preflight); a manifest never changes under its hash.
 * @returns asks again, unless it was asked a short while ago.
 */
export function readManifest(options: {
  browser: Browser
  settings: Pick<Settled, 'url' | 'writeKey'>
  scope: string
  /** New content, or the first word that there is none. */
  onManifest: (manifest: Manifest | null) => void
  onCorrupt: (key: string) => void
  onProblem: (error: unknown) => void
}): () => void {
  const { browser, settings, onManifest } = options
  const at = `${settings.url}/v1/manifests/${encodeURIComponent(settings.writeKey)}`
  const cache = createStored<Cached>(browser.local, `${options.scope}.manifest`, { hash: '', manifest: sample }, options.onCorrupt)
  const cached = cache.find()
  /** Of what this page has: another tab may have cached newer content meanwhile. */
  let given = cached?.hash
  let askedAt = -Infinity

  async function read(): Promise<void> {
    const { hash } = await ask<ManifestPointer>(browser, at, { release: 0 }, { cache: 'no-cache' })
    if (hash === given) return
    if (hash === null) {
      cache.remove()
      given = undefined
      return onManifest(null)
    }
    const manifest = await ask<Manifest>(browser, `${at}/${hash}`, sample)
    cache.set({ hash, manifest })
    given = hash
    onManifest(manifest)
  }

  function refresh(): void {
    if (browser.now() - askedAt < freshMs) return
    askedAt = browser.now()
    read().catch((error) => {
      askedAt = -Infinity
      options.onProblem(new Complaint('unreadable', error))
      if (!given) browser.after(retryMs, refresh)
    })
  }

  if (cached) onManifest(cached.manifest)
  refresh()
  return refresh
}

/** As much of a manifest as is looked at before it is believed. */
const sample = { release: 0, experiences: [], locales: [], milestones: [] }
