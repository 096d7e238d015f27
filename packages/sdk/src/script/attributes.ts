import type { ClientOptions } from '../client/options.ts'

/**
 * Options from the attributes of the script tag: `data-key`, `data-url` (default: where the script came from), `data-locale`,
 * `data-page`, `data-automation`, `data-consent`. One tag is the whole installation, so here pages are counted unless the tag says `manual`.
 */
export function optionsOf({ dataset, src }: HTMLScriptElement): ClientOptions {
  const { key = '', ...said } = dataset
  return { url: new URL(src).origin, page: 'auto', automation: 'quiet', ...(said as Partial<ClientOptions>), writeKey: key }
}
