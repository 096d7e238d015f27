import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { findHeader } from './header.ts'

/** The address that a request comes from. */
export type AddressOf = (c: Context) => string

/**
 * The client's address, from the connection itself, which nobody can forge; empty where there is none (tests call the app directly).
 * @param proxies how many proxies of our own stand in front. Each adds one entry to the end of `X-Forwarded-For`; the entries before
 * these may be forged by the client and are not read
 */
export function addressBehind(proxies: number): AddressOf {
  return (c) => {
    const connection = c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? '') : ''
    if (proxies === 0) return networkOf(connection)
    const forwarded = (findHeader(c, 'x-forwarded-for') ?? '').split(',').map((each) => each.trim())
    return networkOf(forwarded.at(-proxies) || connection)
  }
}

/** An IPv6 address is cut to its /64: one subscriber has the whole of it, and could use as many addresses as they like. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64)
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const whole = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return `${whole.slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}
