import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { forget } from './forget.ts'
import { within } from './within.ts'

export interface VisitOptions extends BrowserContextOptions {
  /** Runs in the page before anything else. */
  before?: () => void
}

/** Opens a page, hands it over, and fails if anything is written to the console, where browsers report blocked styles. */
export type Visit = (url: string, look: (page: Page) => Promise<void>, options?: VisitOptions) => Promise<void>

/**
 * Visits that start fresh. Those without options share a page, which is emptied in between but keeps its HTTP cache: a window and a process
 * for each would take most of the time.
 */
export function visitsWith(browser: Browser, viewport: { width: number; height: number }): Visit {
  let kept: { page: Page; empty: (origin: string) => Promise<void> } | undefined

  async function keep() {
    const page = await browser.newPage({ viewport })
    const devtools = await page.context().newCDPSession(page)
    const empty = async (origin: string) => {
      await within('a page to forget what it knows', page.evaluate(forget))
      await page.goto('about:blank')
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    }
    return { page, empty }
  }

  return async (url, look, options) => {
    if (options) {
      const { before, ...context } = options
      const page = await browser.newPage({ viewport, ...context })
      try {
        if (before) await page.addInitScript(before)
        await visitIn(page, url, look)
      } finally {
        await page.close()
      }
      return
    }
    const { page, empty } = (kept ??= await keep())
    try {
      await visitIn(page, url, look)
      await empty(new URL(url).origin)
    } catch (error) {
      kept = undefined
      await page.close()
      throw error
    }
  }
}

async function visitIn(page: Page, url: string, look: (page: Page) => Promise<void>): Promise<void> {
  const noise: string[] = []
  const hear = (message: ConsoleMessage) => noise.push(message.text())
  const catchError = (error: Error) => noise.push(error.message)
  page.on('console', hear).on('pageerror', catchError)
  try {
    await page.goto(url)
    await look(page)
  } finally {
    page.off('console', hear).off('pageerror', catchError)
  }
  if (noise.length > 0) throw new Error(`the page said: ${noise.join('; ')}`)
}
