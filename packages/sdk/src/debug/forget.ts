import type { Insides } from '../client/insides.ts'

/**
 * Deletes what this browser knows about progress, of everybody, and about this visit, and reloads the page. The identity stays, and so do
 * messages that wait to be sent. The collector still knows the progress that it was told, and returns it.
 */
export function forgetProgress({ browser, scope }: Pick<Insides, 'browser' | 'scope'>): void {
  for (const key of browser.local.keys(`${scope}.person.`)) browser.local.remove(key)
  browser.session.remove(`${scope}.visit`)
  browser.window.location.reload()
}
