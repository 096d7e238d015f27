import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { connectChromium } from '../../../test/harness/chromium.ts'
import { type VisitOptions, visitsWith } from '../../../test/harness/visits.ts'
import { isReady, sceneAddress } from './visitor.ts'

export interface Gallery {
  origin: string
  browser: Browser
  /** Opens a scene. */
  visit: (query: string, look: (page: Page) => Promise<void>, options?: VisitOptions) => Promise<void>
  close: () => Promise<void>
}

/** The gallery that is served for all files of tests. */
export async function openGallery(): Promise<Gallery> {
  const origin = inject('gallery')
  const browser = await connectChromium(inject('chromium'))
  const open = visitsWith(browser, { width: 900, height: 640 })
  return {
    origin,
    browser,
    visit(query, look, options) {
      const lookWhenReady = async (page: Page) => {
        await isReady(page)
        await look(page)
      }
      return open(sceneAddress(origin, query), lookWhenReady, options)
    },
    close: () => browser.close(),
  }
}
