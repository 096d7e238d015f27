import type { Page } from '@milepost/targeting'
import type { Browser } from './browser.ts'
import { listen, watchRoute } from './route.ts'
import { createStore } from './store.ts'

/** The real thing: the port on a window. */
export function createWindowBrowser(window: Window & typeof globalThis): Browser {
  const { document, navigator } = window
  const privacy = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string | null }
  /** A browser makes the texts anew each time. */
  let page: Page | undefined
  const after = (delayMs: number, run: () => void) => {
    const timer = window.setTimeout(run, delayMs)
    return () => window.clearTimeout(timer)
  }
  return {
    now: Date.now,
    random: Math.random,
    after,
    onFrame(run) {
      if (document.hidden) return after(0, run)
      const frame = window.requestAnimationFrame(run)
      return () => window.cancelAnimationFrame(frame)
    },
    fetch: (url, init) => window.fetch(url, { credentials: 'omit', ...init }),

    local: createStore(() => window.localStorage),
    session: createStore(() => window.sessionStorage),
    onStored: (run) => listen(window, ['storage'], (event) => run((event as StorageEvent).key)),

    page() {
      const { location } = window
      const { href } = location
      return page?.href === href ? page : (page = { href, path: location.pathname, query: location.search, hash: location.hash })
    },
    onRoute: (run) => watchRoute(window, run),
    isVisible: () => !document.hidden,
    onVisibility: (run) => listen(document, ['visibilitychange'], run),
    onLeave: (run) => listen(window, ['pagehide', 'visibilitychange'], ({ type }) => (type === 'pagehide' || document.hidden) && run()),
    lend: (run, take) => take(run),

    language: () => document.documentElement.lang || navigator.language || 'en',
    isAutomated: navigator.webdriver === true,
    asksForPrivacy: privacy.globalPrivacyControl === true || privacy.doNotTrack === '1',

    window,
    document,
  }
}
