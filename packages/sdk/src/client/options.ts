import type { Browser } from '../browser/browser.ts'
import { Complaint } from '../complaints/complaint.ts'

/** What the host says when it creates a client. */
export interface ClientOptions {
  /** The project's public key, `pk_...`. */
  writeKey: string
  /** Where the collector is, e.g. `https://milepost.example.com`. */
  url: string
  /** BCP 47 tag of what the person reads. Default: `lang` of the page, else the browser's. */
  locale?: string
  /** `auto` sends a `page` for each address. Default: `manual` here, `auto` for the script tag. */
  page?: 'auto' | 'manual'
  /** `show` shows content also where a program drives the browser. Default `quiet`. */
  automation?: 'show' | 'quiet'
  /** `required`: nothing is loaded, kept or sent until `consent('granted')`; calls wait in memory. */
  consent?: 'required'
}

/** Options with nothing left open; throws where they cannot work. */
export function settle(options: ClientOptions, browser: Browser) {
  const { writeKey, url, locale, page = 'manual', automation = 'quiet' } = options
  if (typeof writeKey !== 'string' || !writeKey) throw new Complaint('writeKey')
  return {
    writeKey,
    url: new URL(url).href.replace(/\/+$/, ''),
    /** What the person reads, BCP 47. */
    language: () => locale || browser.language(),
    page,
    automation,
  }
}
export type Settled = ReturnType<typeof settle>

/** Begins every storage key and name of a client. */
export function scopeOf({ writeKey }: Pick<ClientOptions, 'writeKey'>): string {
  return `milepost.${writeKey}`
}
