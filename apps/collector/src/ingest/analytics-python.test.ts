import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'

/**
 * The wire format of `segment-analytics-python` 2.3, as its `request.post` and `Client` write it: Basic authorization of the write key with an empty
 * password, `sentAt` and `writeKey` beside the batch, dates with an offset, `null` for what was not said, optionally gzip.
 * https://github.com/segmentio/analytics-python/blob/master/segment/analytics/request.py
 */
const message = {
  integrations: {},
  anonymousId: null,
  timestamp: '2026-06-15T11:59:59.123456+00:00',
  userId: 'python-user',
  context: { library: { name: 'analytics-python', version: '2.3.3' } },
}
const batch = [
  { ...message, messageId: 'f2a7f4a0-55a5-4c0e-9e6f-6b8f8a1f0001', type: 'identify', traits: { email: 'bea@example.com' } },
  { ...message, messageId: 'f2a7f4a0-55a5-4c0e-9e6f-6b8f8a1f0002', type: 'track', event: 'Board Created', properties: { template: 'blank' } },
  { ...message, messageId: 'f2a7f4a0-55a5-4c0e-9e6f-6b8f8a1f0003', type: 'group', groupId: 'company-1', traits: { plan: 'team' } },
  { ...message, messageId: 'f2a7f4a0-55a5-4c0e-9e6f-6b8f8a1f0004', type: 'page', category: 'Docs', name: 'Home', properties: {} },
  { ...message, messageId: 'f2a7f4a0-55a5-4c0e-9e6f-6b8f8a1f0005', type: 'alias', previousId: 'python-anonymous' },
]

describe("requests of Segment's client for Python", () => {
  let collector: Collector
  beforeAll(async () => void (collector = await openCollector()))
  afterAll(() => collector.close())

  const recorded = () => JSON.stringify({ batch, sentAt: new Date(noon).toISOString().replace('Z', '+00:00'), writeKey: collector.writeKey })
  const headers = () => ({ 'content-type': 'application/json', 'user-agent': 'analytics-python/2.3.3', authorization: `Basic ${Buffer.from(`${collector.writeKey}:`).toString('base64')}` })

  it('are taken whole, and taken once when they come again compressed', async () => {
    const first = await collector.post('/v1/batch', recorded(), headers())
    expect(first.status).toBe(200)
    expect(((await first.json()) as { results: unknown[] }).results).toEqual(batch.map(() => ({ status: 'ok' })))
    const again = await collector.post('/v1/batch', gzipSync(recorded()), { ...headers(), 'content-encoding': 'gzip' })
    expect(((await again.json()) as { results: unknown[] }).results).toEqual(batch.map(() => ({ status: 'duplicate' })))
  })
})
