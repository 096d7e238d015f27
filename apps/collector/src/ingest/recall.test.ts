import type { IngestAnswer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'

const [secondMs, hourMs] = [1_000, 3_600_000]
const at = (time: number) => new Date(time).toISOString()

describe('a client whose clock is wrong, after a restart and at another collector', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())

  /** What a browser says after so long, whose clock is `wrong` milliseconds late, in a request that was so long on its way. */
  async function say(app: Collector['app'], messageId: string, { after, wrong, held = 0, ...ids }: { after: number; wrong: number; held?: number; anonymousId?: string; userId?: string }) {
    const time = at(noon + after - wrong)
    collector.time.now = noon + after + held
    const batch = [{ type: 'track', event: 'Board Created', anonymousId: 'browser', messageId, timestamp: time, ...ids }]
    const response = await app.request('/v1/batch', { method: 'POST', body: JSON.stringify({ writeKey: collector.writeKey, sentAt: time, batch }) })
    expect(((await response.json()) as IngestAnswer).results).toEqual([{ status: 'ok' }])
  }
  /** Milliseconds after noon. */
  const placed = async () => (await collector.query<{ occurred_at: number }>('select occurred_at from message order by seq')).map((row) => row.occurred_at - noon)

  it('is placed as before, however slow the network is just then', async () => {
    await say(collector.app, 'a', { after: 0, wrong: 2 * hourMs, held: 200 })
    await collector.fold()
    const next = collector.another()
    await say(next, 'b', { after: 5 * secondMs, wrong: 2 * hourMs, held: 9 * secondMs })
    await say(next, 'c', { after: 20 * secondMs, wrong: 2 * hourMs, held: 100 })
    expect(await placed()).toEqual([200, 5_200, 20_200])
  })

  it('is followed by what it said before it logged in', async () => {
    await say(collector.app, 'a', { after: 0, wrong: -2 * hourMs })
    await collector.fold()
    await say(collector.another(), 'b', { after: 5 * secondMs, wrong: -2 * hourMs, held: 8 * secondMs, userId: 'ada' })
    expect(await placed()).toEqual([0, 5_000])
  })

  it('is told from another device of the same person', async () => {
    await say(collector.app, 'a', { after: 0, wrong: 2 * hourMs, userId: 'ada' })
    await say(collector.app, 'b', { after: secondMs, wrong: -hourMs, userId: 'ada', anonymousId: 'phone' })
    await collector.fold()
    const next = collector.another()
    await say(next, 'c', { after: 5 * secondMs, wrong: 2 * hourMs, held: 3 * secondMs, userId: 'ada' })
    await say(next, 'd', { after: 9 * secondMs, wrong: -hourMs, held: 3 * secondMs, userId: 'ada', anonymousId: 'phone' })
    expect(await placed()).toEqual([0, 1_000, 5_000, 9_000])
  })

  it('is told from one whose clock is right and whose request was held up', async () => {
    await say(collector.app, 'a', { after: 0, wrong: 0 })
    await collector.fold()
    await say(collector.another(), 'b', { after: 5 * secondMs, wrong: 0, held: hourMs })
    expect(await placed()).toEqual([0, 5_000])
  })

  it('is looked up once, and nobody whose request comes at the time it says', async () => {
    const lastPlaced = vi.fn(collector.store.facts.lastPlaced)
    collector.store.facts = { ...collector.store.facts, lastPlaced }
    const next = collector.another()
    await say(next, 'a', { after: 0, wrong: 0, held: 30 * secondMs })
    expect(lastPlaced).not.toHaveBeenCalled()
    await say(next, 'b', { after: secondMs, wrong: hourMs, anonymousId: 'late' })
    await say(next, 'c', { after: 2 * secondMs, wrong: hourMs, anonymousId: 'late' })
    expect(lastPlaced.mock.calls).toEqual([[collector.project.id, { anonymousId: 'late' }]])
  })
})
