import type { Browser } from '../browser/browser.ts'

/** Why nothing is shown in this tab; undefined where it may be. */
export type Quiet = 'automation' | 'asked' | undefined

/**
 * Quiet where a program drives the browser, so that a customer's own end-to-end tests meet no overlay, unless the host said `show`.
 * `?milepost=off` and `?milepost=on` overrule both, and hold for the rest of the session.
 */
export function quietOf(browser: Browser, scope: string, automation: 'show' | 'quiet'): Quiet {
  const key = `${scope}.quiet`
  const [, asked] = /[?&]milepost=(on|off)\b/.exec(browser.page().query) ?? []
  if (asked) browser.session.set(key, asked)
  const word = browser.session.find(key)
  if (word === 'off') return 'asked'
  if (word === 'on' || automation === 'show') return undefined
  return browser.isAutomated ? 'automation' : undefined
}
