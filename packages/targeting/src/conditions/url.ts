import type { LeafOf } from '@milepost/contract'
import type { Question } from './question.ts'

/** Matches in one walk from left to right. A regular expression with many `.*` could take very long. */
function fitsWildcard(pattern: string, text: string): boolean {
  const parts = pattern.split('*')
  const tail = parts.pop() ?? ''
  const head = parts.shift()
  if (head === undefined) return text === pattern
  if (!text.startsWith(head)) return false
  let from = head.length
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return text.length - tail.length >= from && text.endsWith(tail)
}

type Way = (value: string, text: string) => boolean | undefined
type Ways = Partial<Record<NonNullable<LeafOf<'url'>['op']>, Way>>

export const everydayWays = { equals: (value, text) => value === text, wildcard: fitsWildcard } satisfies Ways

/** @param ways that an address can be compared in; undefined where one cannot say. */
export function urlBy(ways: Ways): Question<'url'> {
  return ({ part = 'path', op = 'wildcard', value }, { page }) => {
    const text = page?.[part]
    return text === undefined ? null : (ways[op]?.(value, text) ?? null)
  }
}
