import type { Browser } from '../browser/browser.ts'
import type { Complain } from '../complaints/complaint.ts'
import type { Client } from './client.ts'

/** Session storage: the panel stays open from page to page until it is closed. */
export const debugKey = 'milepost.debug'

/** `?milepost=debug` in the address fetches the debug panel. Asked when there is time: it comes with what sends, after the first picture. */
export function debugWhereAsked({ browser, client, complain }: { browser: Browser; client: Client; complain: Complain }): void {
  if (!browser.session.find(debugKey) && !/[?&]milepost=debug\b/.test(browser.page().query)) return
  import('../debug/debug.ts').then(({ openDebugPanel }) => void openDebugPanel(client)).catch((error) => complain('debug', error))
}
