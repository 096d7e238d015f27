import { readFileSync } from 'node:fs'
import type { IngestAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collector, openCollector } from '../../apps/collector/src/app.fixture.ts'

interface Recorded {
  headers: Record<string, string>
  body: string
  encoding: 'utf8' | 'base64'
}

/**
 * Requests as `analytics-python` 2.3.5 makes them, taken from a socket: its messages after its own source, sent by the library it sends with
 * (requests 2.34). Its ids of groups stay numbers, its times have an offset instead of a Z, and what is nothing is sent as null.
 */
const recorded = JSON.parse(readFileSync(new URL('./segment-python.requests.json', import.meta.url), 'utf8')) as Recorded[]

describe('an unmodified Segment client for Python', () => {
  let collector: Collector
  beforeAll(async () => {
    collector = await openCollector()
  })
  afterAll(() => collector.close())

  async function send({ headers, body, encoding }: Recorded): Promise<IngestAnswer> {
    const Authorization = `Basic ${Buffer.from(`${collector.writeKey}:`).toString('base64')}`
    const response = await collector.app.request('/v1/batch', { method: 'POST', headers: { ...headers, Authorization }, body: Buffer.from(body, encoding) })
    // It takes any status from 200 to 299 for done, and tries again otherwise.
    expect(response.status).toBe(200)
    return (await response.json()) as IngestAnswer
  }

  it('is understood in all it says, plain and gzip, and what it sends again is a duplicate', async () => {
    const statuses = []
    for (const each of recorded) statuses.push((await send(each)).results.map(({ status }) => status))
    expect(statuses).toEqual([['ok', 'ok', 'ok', 'ok'], ['ok', 'ok'], ['duplicate', 'duplicate', 'duplicate', 'duplicate']])
    const logged = await collector.query<{ userId: string | null; anonymousId: string | null; groupId: string | null }>(
      'select user_id as "userId", anonymous_id as "anonymousId", group_id as "groupId" from message order by seq',
    )
    expect(logged).toEqual([
      { userId: '42', anonymousId: null, groupId: null },
      { userId: '42', anonymousId: null, groupId: '7' },
      { userId: '42', anonymousId: null, groupId: null },
      { userId: null, anonymousId: 'a-1', groupId: null },
      { userId: null, anonymousId: 'a-1', groupId: null },
      { userId: '42', anonymousId: null, groupId: null },
    ])
  })

  it('makes one person of a visitor and the user, who belongs to the account', async () => {
    await collector.fold()
    expect(await collector.query('select key, events from person')).toEqual([{ key: 'u:42', events: 3 }])
    expect(await collector.query('select key, name from account')).toEqual([{ key: '7', name: 'Acme' }])
  })
})
