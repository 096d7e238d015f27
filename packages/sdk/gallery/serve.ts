import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import { launchChromium } from '../../../test/harness/chromium.ts'

export interface Gallery {
  origin: string
  browser: Browser
  close: () => Promise<void>
}

/** Builds the gallery aside, serves it, and starts a browser for it. */
export async function openGallery(): Promise<Gallery> {
  const configFile = `${import.meta.dirname}/vite.config.ts`
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'))
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ configFile, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await launchChromium()
  return {
    origin: server.resolvedUrls?.local[0] ?? '',
    browser,
    async close() {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
