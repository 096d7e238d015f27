import type { Browser, Cancel } from '../browser/browser.ts'
import { listen } from '../browser/route.ts'
import type { Queued } from './queued.ts'

/** Milliseconds after which what another tab left behind is sent by this one: that one had every chance. */
export const abandonedAfterMs = 60_000

/** Which of the waiting messages this tab sends. */
export interface Turn {
  mine(queued: Pick<Queued, 'id' | 'tab' | 'isVolatile'>): boolean
  /** It sends for others. */
  leads(): boolean
  /** So old a message should have been sent, or put on the shelf, by the tab that leads: one that sleeps holds its lock for ever. */
  suspect(oldest: () => Pick<Queued, 'id'> | undefined): void
  end: Cancel
}

export interface TurnOptions {
  browser: Browser
  name: string
  tab: string
  onTurn: () => void
}

/**
 * One tab sends for all, by Web Locks; the next takes over when it goes. What only this tab can see it sends itself. Without
 * locks each tab sends its own, and what was abandoned; the collector counts a message id once, so an overlap costs bytes only.
 */
export function takeTurns({ browser, name, tab, onTurn }: TurnOptions): Turn {
  const isAbandoned = ({ id }: Pick<Queued, 'id'>) => !(bornAt(id) > browser.now() - abandonedAfterMs)
  /** None in browsers without Web Locks (before 2022) and on insecure origins. */
  let { locks } = browser.window.navigator as { locks: LockManager | undefined }
  let leads = false
  let release = () => {}
  let abort = new AbortController()
  let isAway = false

  function ask(options: LockOptions): void {
    const { signal } = abort
    const hold = () =>
      new Promise<void>((resolve) => {
        leads = true
        release = resolve
        onTurn()
      })
    locks?.request(name, options, hold).catch((error: DOMException) => {
      if (signal.aborted) return
      leads = false
      // Another tab took it away. Anything else: this document may not lock.
      if (error.name === 'AbortError') return queue()
      locks = undefined
      onTurn()
    })
  }
  const queue = () => ask({ signal: abort.signal })

  /** A page that holds a lock is not kept for "back", and shall not lead while it is kept. */
  function rest(): void {
    isAway = true
    leads = false
    abort.abort()
    release()
  }
  function resume(): void {
    if (!isAway) return
    isAway = false
    abort = new AbortController()
    queue()
  }

  queue()
  const stops = [listen(browser.window, ['pagehide'], rest), listen(browser.window, ['pageshow'], resume)]
  return {
    mine(queued) {
      if (locks) return leads || queued.isVolatile
      return queued.tab === tab || isAbandoned(queued)
    },
    leads: () => leads || !locks,
    suspect(oldest) {
      if (!locks || leads || isAway || !browser.isVisible()) return
      const found = oldest()
      if (!found || !isAbandoned(found)) return
      abort.abort()
      abort = new AbortController()
      ask({ steal: true })
    },
    end() {
      for (const stop of stops) stop()
      rest()
    },
  }
}

/** Milliseconds since 1970; the first 48 bits of a UUID version 7. */
function bornAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
}
