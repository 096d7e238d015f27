import type { Browser, Cancel } from '../browser/browser.ts'
import type { Queued } from './queue.ts'

/** Milliseconds after which a tab without locks sends what another tab left behind: that one had every chance. */
export const abandonedAfterMs = 60_000

/** Which of the waiting messages this tab sends. */
export interface Turn {
  mine(queued: Pick<Queued, 'id' | 'isOwn' | 'isVolatile'>): boolean
  end: Cancel
}

/**
 * One tab sends for all, by Web Locks; the next takes over when it goes. What only this tab can see it sends itself. Without
 * locks each tab sends its own, and what was abandoned; the collector counts a message id once, so an overlap costs bytes only.
 */
export function takeTurns(browser: Browser, name: string, onTurn: () => void): Turn {
  const { locks } = browser
  if (!locks) {
    const bornAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
    return {
      mine: ({ id, isOwn }) => isOwn || !(bornAt(id) > browser.now() - abandonedAfterMs),
      end() {},
    }
  }
  let leads = false
  let release = () => {}
  const abort = new AbortController()
  const hold = () =>
    new Promise<void>((resolve) => {
      leads = true
      release = resolve
      onTurn()
    })
  // Rejects when we end before our turn came, and where a document may not lock.
  locks.request(name, { signal: abort.signal }, hold).catch(() => {})
  return {
    mine: ({ isVolatile }) => leads || isVolatile,
    end() {
      leads = false
      abort.abort()
      release()
    },
  }
}
