import type { Text } from '@milepost/contract'

/** The wording for a reader: the exact locale, then its language, then English, then whatever there is. */
export function textIn(text: Text, locale = 'en'): string {
  if (typeof text === 'string') return text
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text['en'] ?? Object.values(text)[0] ?? ''
}
