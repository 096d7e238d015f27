import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { serveChromium } from '../../../test/harness/chromium.ts'
import { buildSdk } from '../../../test/harness/sdk.ts'
import { serveGallery } from './serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the gallery is served, built from the sources as they are now. */
    gallery: string
    /** Where a Chromium is to connect to. */
    chromium: string
    /** Folder of the SDK, built from the sources as they are now. */
    sdk: string
  }
}

/** Once for all files of this part. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [gallery, chromium, sdk] = await Promise.all([serveGallery(), serveChromium(), buildSdk()])
  project.provide('gallery', gallery.origin)
  project.provide('chromium', chromium.wsEndpoint())
  project.provide('sdk', sdk)
  return async () => {
    await chromium.close()
    await gallery.close()
    await rm(sdk, { recursive: true })
  }
}
