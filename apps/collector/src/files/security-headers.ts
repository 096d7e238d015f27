import type { MiddlewareHandler } from 'hono'

/** Of the dashboard's own pages: nothing from elsewhere, nothing inline, never in a frame. */
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

export const plain = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' } as const

/**
 * Of every answer. Said before the answer is made: a header that is added to a finished answer makes another of it, which costs
 * more than all the rest of a small request. Answers that were made elsewhere (the login's) get them afterwards.
 */
export function plainHeaders(): MiddlewareHandler {
  return async (c, next) => {
    const add = () => Object.entries(plain).forEach(([name, value]) => c.header(name, value))
    add()
    await next()
    if (!c.res.headers.has('X-Content-Type-Options')) add()
  }
}
