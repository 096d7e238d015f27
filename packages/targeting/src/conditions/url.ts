import { fits } from '../comparison/pattern.ts'
import { type Question, unknown } from './question.ts'

/** In one walk from left to right: as a regular expression with many `.*` it could take very long. */
function fitsWildcard(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop()
  if (tail === undefined) return text === pattern
  if (!text.startsWith(head)) return false
  let from = head.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return text.length - tail.length >= from && text.endsWith(tail)
}

const ways = {
  equals: (value: string, text: string) => value === text,
  wildcard: fitsWildcard,
  regex: fits,
}

export const url: Question<'url'> = {
  ask({ part = 'path', op = 'wildcard', value }, { page }) {
    if (!page) return unknown('the page')
    const found = page[part]
    const truth = ways[op](value, found)
    return truth === undefined ? { ...unknown(`whether the pattern ${value} fits`), found } : { truth, found }
  },
}
