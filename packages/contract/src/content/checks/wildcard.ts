import { leavesOfKind } from '../outline.ts'
import type { Check } from './check.ts'

const starts = { path: ['/'], query: ['?'], hash: ['#'], href: ['http://', 'https://'] } as const
const separators = { path: ['?', '#'], query: ['#'], hash: [], href: [] } as const

/** Addresses that can never fit: a path without its slash, a query inside a path. */
export const wildcard: Check = function* (outline) {
  for (const { at, leaf } of leavesOfKind(outline, 'url')) {
    const { part = 'path', op = 'wildcard', value } = leaf
    if (op === 'regex') continue
    const place = { at: [...at, 'value'], got: value }
    const begins = [...starts[part], ...(op === 'wildcard' ? ['*'] : [])]
    // An empty query or hash is an address without one.
    const isEmpty = value === '' && (part === 'query' || part === 'hash')
    if (!isEmpty && !begins.some((begin) => value.startsWith(begin)))
      yield { ...place, problem: `a ${part} begins with ${begins.map((begin) => `"${begin}"`).join(' or ')}`, remedy: remedyFor(part, value) }
    const inner = separators[part].find((separator) => value.includes(separator))
    if (inner) yield { ...place, problem: `a ${part} has no "${inner}"`, remedy: `ask that part apart, with part: "${inner === '?' ? 'query' : 'hash'}"` }
    if (op === 'wildcard' && value.includes('**'))
      yield { ...place, problem: '"**" is the same as "*", which already crosses slashes', remedy: `write ${JSON.stringify(value.replace(/\*+/g, '*'))}`, warning: true }
    if (op === 'equals' && value.includes('*'))
      yield { ...place, problem: '"equals" takes "*" for itself', remedy: 'use op: "wildcard"', warning: true }
  }
}

function remedyFor(part: keyof typeof starts, value: string): string {
  if (part === 'path' && /^https?:/.test(value)) return 'ask it with part: "href", or write the path alone'
  return `write ${JSON.stringify(starts[part][0] + value)}`
}
