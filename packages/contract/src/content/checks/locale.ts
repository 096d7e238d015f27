import type { Check } from './check.ts'

/** The host's languages: BCP 47 tags, each once. */
export const locale: Check = function* ({ content }) {
  const { locales } = content.host
  for (const [index, tag] of locales.entries()) {
    const at = ['host', 'locales', index]
    const canonical = canonicalTag(tag)
    if (canonical === undefined) yield { at, got: tag, problem: 'not a BCP 47 language tag', remedy: 'write a tag like "en", "de-CH" or "zh-Hant"' }
    else if (canonical !== tag) yield { at, got: tag, problem: 'not the usual spelling of this language tag', remedy: `write "${canonical}"` }
    else if (locales.indexOf(tag) !== index) yield { at, got: tag, problem: 'this language is listed already', remedy: 'list it once' }
  }
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
