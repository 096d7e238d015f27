import { type Client, createClient } from '../client/client.ts'
import { optionsOf } from './attributes.ts'

type Page = Window & { milepost?: Client | unknown[] }

/**
 * The script tag's entry. What the page pushed onto `window.milepost` before is replayed in order, then the client takes its
 * place: the only global of the kit. A second tag on the same page finds a client there and leaves it alone.
 */
export function start(tag: HTMLScriptElement, page: Page = window): void {
  const before = page.milepost
  if (before && !Array.isArray(before)) return
  const client = createClient(optionsOf(tag))
  page.milepost = client
  client.push(...(before ?? []))
}
