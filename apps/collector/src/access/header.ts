import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/**
 * One header of the request. From Node's own object where there is one: the `Headers` that a `Request` makes of all of them costs more than
 * the rest of a small answer. A header that is sent twice is told as Node tells it.
 */
export function findHeader(c: Context, name: Lowercase<string>): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  const value = incoming?.headers[name]
  if (value === undefined) return incoming ? undefined : c.req.header(name)
  return typeof value === 'string' ? value : value.join(', ')
}
