import type { Text } from '@milepost/contract'

/** Who reads a text: the languages they read, and what is known of them. */
export interface Reader {
  locale: string
  fallbackLocale: string
  recall: (text: string) => string
}

/** What stands in the reader's language, else in the fallback; where there is one for all languages, that. */
export function readIn<Passage extends string | readonly unknown[]>(
  { locale, fallbackLocale }: Reader,
  text: Passage | Readonly<Record<string, Passage>> | undefined,
): Passage | undefined {
  if (typeof text === 'string' || Array.isArray(text)) return text as Passage
  const passages = text as Readonly<Record<string, Passage>> | undefined
  return passages?.[locale] ?? passages?.[fallbackLocale]
}

/** A content text in the reader's language, its recalls filled; empty where there is none. */
export function read(reader: Reader, text: Text | undefined): string {
  return reader.recall(readIn<string>(reader, text) ?? '')
}
