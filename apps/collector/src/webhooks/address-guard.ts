import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Why a webhook may not be sent to an address, in words for whoever set it up. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

/**
 * Whether an address belongs to the public internet: neither to this machine nor to a private network, and not one that only looks public
 * (mapped, tunnelled or shared).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/** @throws AddressRefused where nothing may be sent to an address of this kind, whatever its name resolves to */
export function checkUrl(text: string, allowsPrivate: boolean): URL {
  if (!URL.canParse(text)) throw new AddressRefused(`${JSON.stringify(text.slice(0, 200))} is no address; write https://host/path`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:')) throw new AddressRefused(`${url.protocol}// is not taken; webhooks go to https:// only`)
  if (url.username || url.password) throw new AddressRefused('an address has no user name or password; webhooks are signed instead')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowsPrivate && ipaddr.isValid(host) && !isPublic(host)) throw refused(host)
  return url
}

/**
 * Resolves the name for a connection and checks the very address that the connection then uses, so that a name cannot give one address to
 * the check and another to the connection (DNS rebinding).
 */
export function guardedLookup(allowsPrivate: boolean, lookup: typeof resolve = resolve): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const wrong = allowsPrivate ? undefined : found.find(({ address }) => !isPublic(address))
      if (wrong) return callback(refused(wrong.address, hostname), [])
      const [first] = found
      if (options.all) callback(null, found)
      else callback(null, first?.address ?? '', first?.family)
    })
  }
}

function refused(address: string, name?: string): AddressRefused {
  const what = name === undefined ? address : `${name} (${address})`
  return new AddressRefused(`${what} is an address of this machine or of a private network; MILEPOST_WEBHOOKS=private allows those`)
}
