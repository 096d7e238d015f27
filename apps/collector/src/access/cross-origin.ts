import type { MiddlewareHandler } from 'hono'
import { findHeader } from './header.ts'

/**
 * Lets any page read the answers of the routes that carry no session: what is allowed is decided by key and origin in
 * `admit`, and a page that may not ask should still read why. Set on every answer, 304 included, and never with credentials.
 */
export function crossOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const origin = findHeader(c, 'origin')
    if (origin === undefined) return next()
    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': 'authorization, content-type, content-encoding, if-none-match',
        'Access-Control-Max-Age': '86400',
        Vary: 'Origin',
      })
    }
    // Set before the answer is made, for the reason that `plainHeaders` gives.
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'etag, retry-after')
    c.header('Vary', 'Origin', { append: true })
    await next()
  }
}
