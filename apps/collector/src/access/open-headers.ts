import type { Context } from 'hono'
import { plain } from '../files/security-headers.ts'
import { findHeader } from './header.ts'

/**
 * The headers of an answer that pages of any site may read, together with those of every answer. The busiest handlers pass them when they
 * make the answer: a header added later by middleware turns the plain object into `Headers`, which costs more than all the rest of a small
 * answer.
 */
export function openHeaders(c: Context, own: Record<string, string> = {}): Record<string, string> {
  const origin = findHeader(c, 'origin')
  if (origin === undefined) return { ...plain, ...own }
  return { ...plain, ...own, 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'etag, retry-after', Vary: 'Origin' }
}

const json = { 'Content-Type': 'application/json' } as const

export function openJson(c: Context, value: unknown, own: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: openHeaders(c, { ...json, ...own }) })
}
