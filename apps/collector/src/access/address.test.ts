import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressBehind } from './address.ts'

async function seen(proxies: number, connection: string, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(addressBehind(proxies)(c)))
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: connection }, headers } })).text()
}

test('nobody can claim an address: without a proxy of ours the header is not read', async () => {
  expect(await seen(0, '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1')
})

test.each([
  [1, 'spoofed, 203.0.113.9', '203.0.113.9'],
  [2, 'spoofed, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  [1, '', '192.0.2.1'],
  [3, '203.0.113.9', '192.0.2.1'],
])('behind %d of our proxies, %j is %s', async (proxies, forwarded, address) => {
  expect(await seen(proxies, '192.0.2.1', forwarded)).toBe(address)
})

test.each([
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::7', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
])('%s counts as %s', async (address, network) => {
  expect(await seen(0, address)).toBe(network)
})
