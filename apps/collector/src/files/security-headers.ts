import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MiddlewareHandler } from 'hono'

/** The policy of the dashboard's own pages: nothing from elsewhere, nothing inline, never in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function pageHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Frame-Options', 'DENY')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  }
}

export const plain = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  /** Answers are data: whoever opens one as a page gets nothing to run, and nobody frames it. Pages have a policy of their own. */
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** A year, in seconds. Only sent over https: over http browsers ignore it, and a proxy that wrongly claims https could lock people out. */
const transport = 'max-age=31536000'

/**
 * The headers of every answer.
 * @param isBehindProxy whether a proxy of our own stands in front, whose `X-Forwarded-Proto` tells how it was asked
 *
 * They are set before the answer is made: adding a header to a finished answer makes a new one, which costs more than all the rest of a small
 * request. Answers that were made elsewhere (the login's) get them afterwards.
 */
export function plainHeaders(isBehindProxy: boolean): MiddlewareHandler {
  return async (c, next) => {
    const add = () => {
      for (const [name, value] of Object.entries(plain)) c.header(name, value)
      if (isSecure(c.req.raw, isBehindProxy)) c.header('Strict-Transport-Security', transport)
    }
    add()
    await next()
    if (!c.res.headers.has('X-Content-Type-Options')) add()
  }
}

/**
 * Sends the header for https on every answer of a server behind proxies of ours, also on those that no middleware sees. It is set on
 * Node's own answer, where it costs nothing.
 */
export function asksForHttps(server: EventEmitter): void {
  server.prependListener('request', ({ headers }: IncomingMessage, response: ServerResponse) => {
    if (headers['x-forwarded-proto'] === 'https') response.setHeader('Strict-Transport-Security', transport)
  })
}

function isSecure(request: Request, isBehindProxy: boolean): boolean {
  return request.url.startsWith('https:') || (isBehindProxy && request.headers.get('x-forwarded-proto') === 'https')
}
