import type { Text } from '@milepost/contract'

interface Reader {
  locale: string
  fallbackLocale: string
  recall: (text: string) => string
}

/** A content text in the reader's language, its recalls filled; empty where there is none. */
export function read(reader: Reader, text: Text | undefined): string {
  const found = typeof text === 'string' ? text : (text?.[reader.locale] ?? text?.[reader.fallbackLocale] ?? '')
  return reader.recall(found)
}
