import type { Insides } from '../client/insides.ts'

/**
 * Forgets what this browser knows of everybody's progress, and of this visit, and loads the page anew. Who is here stays, and
 * so do messages that wait; what the collector was told it says again.
 */
export function forgetProgress({ browser, scope }: Pick<Insides, 'browser' | 'scope'>): void {
  for (const key of browser.local.keys(`${scope}.person.`)) browser.local.remove(key)
  browser.session.remove(`${scope}.visit`)
  browser.window.location.reload()
}
