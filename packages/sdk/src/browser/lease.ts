import { attempt } from './attempt.ts'
import type { Browser, Cancel } from './browser.ts'
import type { Store } from './store.ts'

/** What was taken from the browser until now, to be given back at once. */
export interface Lease {
  browser: Browser
  end: Cancel
}

/**
 * A browser for one client. Every callback passes through here: what one throws is reported and never reaches the host,
 * and after the end none is called, nothing is written and nothing is fetched. Listeners, timers, observers and channels that
 * are still held are given back with it.
 */
export function leaseBrowser(browser: Browser, onError: (error: unknown) => void): Lease {
  const held = new Set<Cancel>()
  let ended = false

  function lend<Said extends unknown[]>(run: (...said: Said) => unknown, take: (run: (...said: Said) => void) => Cancel, isOnce = false): Cancel {
    const hear = (...said: Said) => {
      if (ended) return
      if (isOnce) giveBack()
      attempt(() => run(...said), onError)
    }
    const stop = browser.lend(hear, take)
    const giveBack = () => {
      held.delete(giveBack)
      stop()
    }
    if (ended) giveBack()
    else held.add(giveBack)
    return giveBack
  }

  // An answer may come after the end, which the kit would write down.
  const writable = (store: Store): Store => ({ ...store, set: (key, value) => void (ended || store.set(key, value)) })

  return {
    browser: {
      ...browser,
      local: writable(browser.local),
      session: writable(browser.session),
      fetch: async (...asked) => (ended ? Promise.reject() : browser.fetch(...asked)),
      lend,
      after: (delayMs, run) => lend(run, (run) => browser.after(delayMs, run), true),
      onFrame: (run) => lend(run, browser.onFrame, true),
      onStored: (run) => lend(run, browser.onStored),
      onRoute: (run) => lend(run, browser.onRoute),
      onVisibility: (run) => lend(run, browser.onVisibility),
      onLeave: (run) => lend(run, browser.onLeave),
    },
    end() {
      ended = true
      for (const giveBack of [...held]) attempt(giveBack, onError)
    },
  }
}
