import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import type { Limits } from './limits.ts'

const limits: Limits = { key: { perSecond: 100, burst: 60 }, address: { perSecond: 10, burst: 20 }, person: { perSecond: 1, burst: 10 } }
let collector: Collector
beforeEach(async () => {
  collector = await openCollector({ limits })
})
afterEach(() => collector.close())

const from = (address: string) => ({ incoming: { socket: { remoteAddress: address }, headers: {} } })
function send(address: string, userIds: string[], key = collector.writeKey): Promise<Response> {
  const body = JSON.stringify({ writeKey: key, batch: userIds.map((userId) => ({ type: 'track', event: 'Clicked', userId })) })
  return Promise.resolve(collector.app.request('/v1/batch', { method: 'POST', body }, from(address)))
}
const times = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i))

test('one address may not flood, others may go on; the answer says when to come back', async () => {
  for (let i = 0; i < 20; i++) expect((await send('192.0.2.1', [`a${i}`])).status).toBe(200)
  const refused = await send('192.0.2.1', ['a'])
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect(await refused.json()).toMatchObject({ error: 'tooManyRequests', message: 'too many requests from this address' })
  expect((await send('192.0.2.2', ['a'])).status).toBe(200)
  collector.time.now += 1_000
  expect((await send('192.0.2.1', ['a'])).status).toBe(200)
})

test('one person may not flood, the others at the same address may go on', async () => {
  expect((await send('192.0.2.1', times(10, () => 'loud'))).status).toBe(200)
  const refused = await send('192.0.2.1', ['loud'])
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect((await send('192.0.2.1', ['calm'])).status).toBe(200)
})

test('a key has a limit of its own, for servers too, whose people and address are not counted', async () => {
  const all = times(60, () => 'imported')
  expect((await send('192.0.2.1', all, collector.secretKey)).status).toBe(200)
  expect((await send('192.0.2.1', ['one more'], collector.secretKey)).status).toBe(429)
  expect((await send('192.0.2.1', ['browser'])).status).toBe(200)
  collector.time.now += 1_000
  for (let i = 0; i < 30; i++) expect((await send('192.0.2.1', ['imported'], collector.secretKey)).status).toBe(200)
})

test('questions about a person count as requests of their address', async () => {
  const ask = () => collector.app.request('/v1/person', { method: 'POST', body: JSON.stringify({ writeKey: collector.writeKey, userId: 'guess' }) }, from('192.0.2.1'))
  for (let i = 0; i < 20; i++) expect((await ask()).status).toBe(200)
  expect((await ask()).status).toBe(429)
})
