import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Report } from '../src/surfaces/surface.ts'
import type { Gallery } from './serve.ts'

export interface VisitOptions extends BrowserContextOptions {
  /** Runs in the page before anything else. */
  before?: () => void
}

/** Opens a scene, hands it over, and fails on anything the page said to the console: a blocked style says it there. */
export async function visitScene(gallery: Gallery, query: string, look: (page: Page) => Promise<void>, { before, ...context }: VisitOptions = {}): Promise<void> {
  const page = await gallery.browser.newPage({ viewport: { width: 900, height: 640 }, ...context })
  const noise: string[] = []
  if (before) await page.addInitScript(before)
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(error.message))
  try {
    await goToScene(gallery, page, query)
    await look(page)
    expect(noise).toEqual([])
  } finally {
    await page.close()
  }
}

export async function goToScene({ origin }: Gallery, page: Page, query: string): Promise<void> {
  await page.goto(`${origin}scene.html?${query}`)
  await page.waitForSelector('html[data-ready]')
}

/** What the surface has reported. */
export const reportsOf = (page: Page) => page.evaluate(() => (window as unknown as { reports: Report[] }).reports)
export const kindsOf = async (page: Page) => (await reportsOf(page)).map((report) => report.kind)

/** What a change of the page is given to take effect. */
export const frames = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** A browser from before anchor positioning. */
export function withoutAnchors(): void {
  CSS.supports = () => false
  const { replaceSync } = CSSStyleSheet.prototype
  CSSStyleSheet.prototype.replaceSync = function (css) {
    replaceSync.call(this, css.replace(/position-(area|anchor|try-fallbacks|visibility):[^;}]+/g, '').replace(/[a-z]+:[^;{}]*anchor\([^;}]*/g, ''))
  }
}
