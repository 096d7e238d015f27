import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { needBrowsers } from '../harness/browsers.ts'
import { buildSdk } from '../harness/sdk.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the SDK, built from the sources as they are now. */
    sdk: string
  }
}

/** Once for all files of this part. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  needBrowsers(['chromium', 'firefox', 'webkit'])
  const sdk = await buildSdk()
  project.provide('sdk', sdk)
  return () => rm(sdk, { recursive: true })
}
