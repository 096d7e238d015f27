import type { Page } from 'playwright-core'
import type { Report } from '../src/surfaces/surface.ts'

export const sceneAddress = (origin: string, query: string) => `${origin}scene.html?${query}`

export async function goToScene(origin: string, page: Page, query: string): Promise<void> {
  await page.goto(sceneAddress(origin, query))
  await isReady(page)
}

export async function isReady(page: Page): Promise<void> {
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
