import type { Message } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import type { Identities } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import type { Tab } from '../client/tab.ts'

export const version = '0.1.0'

/** What the caller says; the envelope adds who, when and where. */
export type Letter =
  | { type: 'track'; event: string; properties?: Record<string, unknown> | undefined }
  | { type: 'identify'; traits?: Record<string, unknown> | undefined }
  | { type: 'group'; groupId: string; traits?: Record<string, unknown> | undefined }
  | { type: 'page' | 'screen'; name?: string | undefined; properties?: Record<string, unknown> | undefined }
  | { type: 'alias'; previousId: string; userId: string }

export interface EnvelopeOptions {
  browser: Browser
  makeId: () => string
  /** With its sequence it shows the collector what never arrived. */
  tab: Pick<Tab, 'id' | 'nextSequence'>
  settings: Pick<Settled, 'language'>
  identities: Pick<Identities, 'get'>
}

export type Envelope = (letter: Letter) => Message & { messageId: string; timestamp: string }

export function createEnvelope({ browser, makeId, tab, settings, identities }: EnvelopeOptions): Envelope {
  const timezone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (letter) => {
    const { anonymousId, userId, groupId } = identities.get()
    const { href, path, query } = browser.page()
    const { title, referrer } = browser.document
    return {
      anonymousId,
      userId: userId ?? undefined,
      ...letter,
      messageId: makeId(),
      timestamp: new Date(browser.now()).toISOString(),
      context: {
        library: { name: 'milepost', version },
        page: { url: href, path, search: query, title, referrer },
        screen: { innerWidth: browser.window.innerWidth },
        locale: settings.language(),
        timezone,
        groupId: groupId ?? undefined,
        automated: browser.isAutomated || undefined,
        tab: { id: tab.id, sequence: tab.nextSequence() },
      },
    }
  }
}
