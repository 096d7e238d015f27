import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client } from '../src/client/client.ts'
import { checklist, nps, tooltip } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

test('calls made before the kit is there are replayed in order', async () => {
  const host = createHost()
  const { client } = host.visit()
  client.push(['identify', 'u1', { plan: 'pro' }], ['track', 'First'], ['track', 'Second', { a: 1 }])
  await host.pass()
  expect(host.sent()).toEqual(['identify', 'First', 'Second'])
})

test('two clients on one page keep apart', async () => {
  const host = createHost()
  const one = host.visit({ writeKey: 'pk_test' })
  const two = host.visit({ writeKey: 'pk_other' })
  one.client.identify('u1')
  two.client.identify('u2')
  one.client.dispose()
  two.client.track('Still Here')
  await host.pass()
  const keys = host.collector.batches.map(({ body }) => [body.writeKey, body.batch.map(({ userId }) => userId)])
  expect(keys).toContainEqual(['pk_test', ['u1']])
  expect(keys.filter(([key]) => key === 'pk_other').flatMap(([, users]) => users)).toEqual(['u2', 'u2'])
})

test('no call throws, whatever it is given, and the kit works on', async () => {
  const host = createHost()
  const { client } = host.visit()
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  const trap = new Proxy({}, { get: () => { throw new Error('trap') }, ownKeys: () => { throw new Error('trap') } })
  const anything = fc.oneof(fc.anything(), fc.constantFrom<unknown>(cyclic, trap, Symbol('s'), () => {}, 1n, NaN, { toJSON: 1n }, { n: 1n }))
  const call = fc.tuple(fc.constantFrom('identify', 'group', 'track', 'page', 'screen', 'alias', 'start', 'explain', 'on', 'push'), fc.array(anything, { maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(call, { maxLength: 10 }), (calls) => {
      for (const [name, given] of calls) (client[name as keyof Client] as (...given: unknown[]) => unknown)(...given)
    }),
    { numRuns: 200 },
  )
  client.reset()
  client.track('Alive')
  await host.pass(600_000)
  expect(host.sent()).toContain('Alive')
})

test.each([
  ['corrupt', '{"half'],
  ['another shape', '[1,2,3]'],
  ['null', 'null'],
  ['hostile', '{"base":{"seq":1,"person":{}},"own":[{"observation":{}}],"progress":{},"drafts":{}}'],
])('local storage that holds %s values breaks nothing, and lost events are counted', async (_, value) => {
  const host = createHost()
  host.collector.publish([checklist])
  const first = host.visit()
  await host.pass()
  host.collector.unreachable = true
  first.client.track('Lost')
  first.tab.unload()
  for (const key of host.origin.stored.keys()) host.origin.stored.set(key, value)
  host.collector.unreachable = false
  const visit = host.visit()
  visit.client.track('Fine')
  await host.pass(10_000)
  expect(host.sent()).toEqual(['Fine'])
  expect(visit.seen()).toEqual(['start'])
  const report = host.collector.messages.find((message) => message.type === 'track' && message.event === 'Milepost Dropped')
  expect(report).toMatchObject({ properties: { counts: { storageLost: 1 } } })
})

test.each(['full', 'blocked'] as const)('with storage %s events arrive and a dismissal holds while the page lives', async (fault) => {
  const host = createHost()
  host.collector.publish([checklist])
  host.origin[fault] = true
  const visit = host.visit()
  const other = host.visit()
  visit.client.track('Arrives')
  other.client.track('Arrives Too')
  await host.pass()
  expect(host.sent().sort()).toEqual(['Arrives', 'Arrives Too'])
  visit.see('start')?.does({ kind: 'dismissed' })
  await host.pass(600_000)
  expect(visit.seen()).toEqual([])
})

test('dispose leaves nothing: no timer, no listener, no node', async () => {
  const host = createHost()
  host.collector.publish([checklist, tooltip, nps])
  const { client, tab, seen } = host.visit({ page: 'auto' })
  client.track('Report Exported')
  await host.pass()
  expect(seen()).toEqual(['nps', 'start'])
  expect(tab.document.body.children).toHaveLength(1)
  client.track('Last Word')
  client.dispose()
  await host.pass(0)
  expect(seen()).toEqual([])
  expect(tab.held()).toBe(0)
  expect(host.origin.held()).toBe(0)
  expect(tab.document.body.innerHTML).toBe('')
  expect(host.sent()).toContain('Last Word')
  client.track('Too Late')
  await host.pass(60_000)
  expect(host.sent()).not.toContain('Too Late')
})

test('pages are counted for each address only where that was asked for', async () => {
  const host = createHost()
  const auto = host.visit({ page: 'auto' })
  await host.pass()
  auto.tab.route('/two')
  await host.pass(20_000)
  expect(host.sent()).toEqual(['page', 'page'])
  const manual = host.visit()
  manual.tab.route('/three')
  await host.pass(20_000)
  expect(host.sent()).toEqual(['page', 'page'])
})

test('a listener that throws keeps nobody else from hearing', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit()
  const heard: string[] = []
  visit.client.on('shown', () => {
    throw new Error('host bug')
  })
  visit.client.on('shown', ({ experience }) => heard.push(experience))
  await host.pass()
  expect(heard).toEqual(['start'])
  expect(visit.errors).toEqual(['a listener to shown: Error: host bug'])
})

test('another person in the same browser gets another anonymous id; the same person keeps theirs', async () => {
  const host = createHost()
  const { client } = host.visit()
  client.track('Anonymous')
  client.identify('u1')
  client.identify('u1')
  client.identify('u2')
  await host.pass()
  const ids = host.collector.messages.map(({ anonymousId, userId }) => [anonymousId, userId])
  expect(new Set(ids.slice(0, 3).map(([anonymous]) => anonymous)).size).toBe(1)
  expect(ids[3]?.[0]).not.toBe(ids[0]?.[0])
})

test('a client without a key does nothing and says why', async () => {
  const host = createHost()
  const { client, errors } = host.visit({ writeKey: '' })
  client.track('Nowhere')
  await host.pass()
  expect(host.collector.batches).toEqual([])
  expect(errors).toEqual(['createClient: Milepost: no write key. Give the public key of the project, `pk_...`.'])
})
