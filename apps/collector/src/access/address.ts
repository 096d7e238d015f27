import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { findHeader } from './header.ts'

/** Where requests come from. Made once, with what the operator says of proxies. */
export type AddressOf = (c: Context) => string

/**
 * Of the connection, which nobody can claim; empty where there is none (tests call the app directly).
 * @param proxies how many of our own stand in front: each adds one entry at the end of `X-Forwarded-For`, and what is before those
 * was written by whoever asks
 */
export function addressBehind(proxies: number): AddressOf {
  return (c) => {
    const connection = c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? '') : ''
    if (proxies === 0) return networkOf(connection)
    const forwarded = (findHeader(c, 'x-forwarded-for') ?? '').split(',').map((each) => each.trim())
    return networkOf(forwarded.at(-proxies) || connection)
  }
}

/** One subscriber has a whole /64 of IPv6 and would have as many addresses as they like. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64)
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const whole = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return `${whole.slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`
}
