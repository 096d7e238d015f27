import type { Browser, Cancel, Channel } from './browser.ts'
import type { Store } from './store.ts'

/** What was taken from the browser until now, to be given back at once. */
export interface Lease {
  browser: Browser
  end: Cancel
}

type Callback = (...said: never[]) => unknown
type Take = (...wanted: never[]) => Cancel | Channel

/**
 * A browser for one client. Every callback passes through here: what one throws is reported and never reaches the host,
 * and after the end none is called, nothing is written and nothing is fetched. Listeners, timers, observers and channels that
 * are still held are given back with it.
 */
export function leaseBrowser(browser: Browser, onError: (error: unknown) => void): Lease {
  const held = new Set<Cancel>()
  let ended = false

  const lend = <Method extends Take>(take: Method, isOnce = false): Method =>
    ((...wanted: unknown[]) => {
      const callback = wanted.at(-1) as Callback
      const taken = (take as unknown as (...wanted: unknown[]) => Cancel | Channel)(...wanted.slice(0, -1), (...said: never[]) => {
        if (ended) return
        if (isOnce) held.delete(giveBack)
        attempt(() => callback(...said), onError)
      })
      const giveBack = () => {
        held.delete(giveBack)
        if (typeof taken === 'function') taken()
        else taken.close()
      }
      if (ended) giveBack()
      else held.add(giveBack)
      return typeof taken === 'function' ? giveBack : { ...taken, close: giveBack }
    }) as unknown as Method

  // An answer may come after the end, which the kit would write down.
  const writable = (store: Store): Store => ({ ...store, set: (key, value) => void (ended || store.set(key, value)) })

  return {
    browser: {
      ...browser,
      local: writable(browser.local),
      session: writable(browser.session),
      fetch: async (...asked) => (ended ? Promise.reject() : browser.fetch(...asked)),
      after: lend(browser.after, true),
      onFrame: lend(browser.onFrame, true),
      onStored: lend(browser.onStored),
      onRoute: lend(browser.onRoute),
      onVisibility: lend(browser.onVisibility),
      onLeave: lend(browser.onLeave),
      watchShare: lend(browser.watchShare),
      onMutation: lend(browser.onMutation),
      openChannel: lend(browser.openChannel),
    },
    end() {
      ended = true
      for (const giveBack of [...held]) attempt(giveBack, onError)
    },
  }
}

function attempt(act: () => unknown, onError: (error: unknown) => void): void {
  try {
    const result = act()
    if (result instanceof Promise) result.catch(onError)
  } catch (error) {
    onError(error)
  }
}
