import type { Page } from '@milepost/targeting'
import type { Store } from './store.ts'

/** Takes back what was asked for: a timer, a listener, an observer. Calling it twice does nothing more. */
export type Cancel = () => void

/**
 * The piece of world that the kit stands on. Everything that can differ between a page, a test and an odd browser comes in
 * here; nothing below it names a global.
 */
export interface Browser {
  /** Milliseconds since 1970. */
  now(): number
  /** In [0, 1). */
  random(): number
  /** @param delayMs less than 25 days, which is what a browser's timer holds: longer ones fire at once. */
  after(delayMs: number, run: () => void): Cancel
  /** Before the next paint; soon, while the tab is hidden and does not paint. */
  onFrame(run: () => void): Cancel
  /** Without cookies. A body of text is sent as text/plain, which needs no preflight. */
  fetch(url: string, init?: RequestInit): Promise<Response>

  /** Kept over visits and shared by the tabs of the origin. */
  local: Store
  /** Kept over reloads of this tab. */
  session: Store
  /** Another tab changed one of its keys; null: all of them. */
  onStored(run: (key: string | null) => void): Cancel

  page(): Page
  /** The address changed, by whatever means, without a new document. */
  onRoute(run: () => void): Cancel
  isVisible(): boolean
  onVisibility(run: () => void): Cancel
  /** The last moment at which work is sure to run: the page is hidden or goes away. It may come several times. */
  onLeave(run: () => void): Cancel
  /**
   * Takes something from the window that calls back: an observer, a channel. Parts that are fetched late bring along what they alone need.
   * @param take is given what to call, and says how it ends.
   */
  lend<Said extends unknown[]>(run: (...said: Said) => unknown, take: (run: (...said: Said) => void) => Cancel): Cancel

  /** BCP 47 tag: the page's, else the person's. */
  language(): string
  /** A program drives the browser (`navigator.webdriver`). */
  isAutomated: boolean
  /** The person asked not to be tracked: Global Privacy Control, or the older Do Not Track. */
  asksForPrivacy: boolean

  window: Window
  document: Document
}
