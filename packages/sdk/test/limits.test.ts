import { limited } from '@milepost/targeting/limited'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checklist } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

/** What counts what was shown before, as it comes over the network. */
const chunk = vi.hoisted(() => ({ load: (): unknown => undefined }))
vi.mock('@milepost/targeting/limited', () => ({
  get limited() {
    return chunk.load()
  },
}))
const real = await vi.importActual<{ limited: typeof limited }>('@milepost/targeting/limited')
const comes = () => real.limited
const fails = () => {
  throw new TypeError('Failed to fetch dynamically imported module')
}
const news = (id: string, more = {}) => ({ id, name: id, kind: 'modal', title: id, frequency: { kind: 'once' }, ...more })

afterEach(() => {
  chunk.load = comes
})

describe.each([
  ['cannot be loaded', () => fails],
  ['never arrives', () => () => new Promise(() => {})],
])('where what counts earlier showings %s', (_, loading) => {
  test('who dismissed something has it away at once, and does not see it again', async () => {
    chunk.load = loading()
    const host = createHost()
    host.collector.publish([checklist])
    const visit = host.visit()
    await host.pass()
    expect(visit.seen()).toEqual(['start'])
    visit.see('start')?.does({ kind: 'dismissed' })
    await host.pass(50)
    expect(visit.seen()).toEqual([])
    for (const again of [visit.reload(), visit.reload({ session: new Map() })]) {
      again.client.start('start')
      await host.pass(60_000)
      expect(again.seen()).toEqual([])
    }
  })

  test('what stands there goes when it was read, and nothing follows it', async () => {
    chunk.load = loading()
    const host = createHost()
    host.collector.publish([news('first', { priority: 90 }), news('second')])
    const visit = host.visit()
    await host.pass()
    expect(visit.seen()).toEqual(['first'])
    visit.client.track('Anything')
    await host.pass(600_000)
    expect(visit.seen()).toEqual(['first'])
    visit.see('first')?.does({ kind: 'closed' })
    await host.pass(600_000)
    expect(visit.seen()).toEqual([])
    visit.reload()
    await host.pass(600_000)
    expect(visit.seen()).toEqual([])
  })
})

test('what could not be loaded is asked for again, and then counts what was shown', async () => {
  chunk.load = fails
  const host = createHost()
  host.collector.publish([news('first', { priority: 90 }), news('second')])
  const visit = host.visit()
  await host.pass()
  visit.see('first')?.does({ kind: 'closed' })
  await host.pass()
  expect(visit.errors).toContain('content: a part of the kit could not be loaded: Failed to fetch dynamically imported module')
  const again = visit.reload()
  await host.pass()
  expect(again.seen()).toEqual([])
  chunk.load = comes
  again.client.track('Anything')
  await host.pass(1000)
  expect(again.seen()).toEqual([])
  await host.pass(30_000)
  expect(again.seen()).toEqual(['second'])
})

test('what somebody does is sent, whether or not it can be loaded', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit()
  await host.pass()
  chunk.load = fails
  const again = visit.reload()
  again.client.track('Anything')
  await host.pass()
  expect(host.sent()).toContain('Anything')
})

test('nobody counts for who never saw anything', async () => {
  chunk.load = vi.fn(comes)
  const host = createHost()
  host.collector.publish([news('later', { trigger: { on: 'event', event: 'Report Exported' } })])
  const visit = host.visit()
  visit.client.track('Anything')
  await host.pass(60_000)
  expect(chunk.load).not.toHaveBeenCalled()
  visit.client.track('Report Exported')
  await host.pass()
  expect(visit.seen()).toEqual(['later'])
  expect(chunk.load).toHaveBeenCalled()
})

test('on a first visit peace and the number of a visit hold from the first showing on', async () => {
  chunk.load = comes
  const host = createHost()
  const all = ['a', 'b', 'c', 'd'].map((id) => news(id))
  host.collector.publish(all)
  const visit = host.visit()
  for (const id of ['a', 'b', 'c']) {
    await host.pass(2000)
    expect(visit.seen()).toEqual([id])
    visit.see(id)?.does({ kind: 'closed' })
    await host.pass(28_000)
    expect(visit.seen()).toEqual([])
  }
  await host.pass(10 * 60_000)
  expect(visit.seen()).toEqual([])
})

test('who comes back on another device sees nothing that was dismissed, while what counts it is on its way', async () => {
  chunk.load = comes
  const host = createHost()
  host.collector.publish([checklist, news('other')])
  const laptop = host.visit()
  laptop.client.identify('u1')
  await host.pass()
  laptop.see('other')?.does({ kind: 'dismissed' })
  await host.pass()
  host.origin.stored.clear()
  let arrive: (part: typeof limited) => void = () => {}
  chunk.load = () => new Promise((resolve) => (arrive = resolve as typeof arrive))
  const phone = host.visit({ session: new Map() })
  phone.client.identify('u1')
  for (let step = 0; step < 50; step++) {
    await host.pass(100)
    expect(phone.seen()).toEqual([])
  }
  arrive(real.limited)
  await host.pass(100)
  expect(phone.seen()).toEqual(['start'])
})
