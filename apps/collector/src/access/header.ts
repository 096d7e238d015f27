import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/**
 * One header of the request, read from Node's own object where there is one: building the `Headers` of a `Request` costs more than the rest
 * of a small answer. A header that was sent twice comes as Node joins it.
 */
export function findHeader(c: Context, name: Lowercase<string>): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  const value = incoming?.headers[name]
  if (value === undefined) return incoming ? undefined : c.req.header(name)
  return typeof value === 'string' ? value : value.join(', ')
}
