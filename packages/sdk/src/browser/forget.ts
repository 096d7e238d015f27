import { attempt } from './attempt.ts'
import type { Browser } from './browser.ts'

/**
 * Takes away what a client kept in this browser.
 * @param scope begins its storage keys, and names the database of what waits.
 */
export function forget({ local, session, window }: Browser, scope: string): void {
  for (const store of [local, session]) for (const key of store.keys(scope)) store.remove(key)
  // Blocked, or unknown: then there is none.
  attempt(() => window.indexedDB.deleteDatabase(scope))
}
