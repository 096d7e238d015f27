import { expect, test } from 'vitest'
import { checklist } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

const keysOf = ({ local, session }: { local: { keys(prefix: string): string[] }; session: { keys(prefix: string): string[] } }) => [...local.keys('milepost'), ...session.keys('milepost')]

test('where consent is required, nothing is kept, loaded or sent before it; then the calls made meanwhile count', async () => {
  const host = createHost()
  const asked: string[] = []
  const { collector } = host
  const { fetch } = collector
  collector.fetch = (url, init) => (asked.push(url), fetch(url, init))
  const { client, tab } = host.visit({ consent: 'required', page: 'auto' })
  client.identify('u1', { plan: 'pro' })
  client.track('Project Created')
  await host.pass(60_000)
  expect([asked, keysOf(tab)]).toEqual([[], []])
  client.consent('granted')
  await host.pass()
  expect(host.sent().sort()).toEqual(['Project Created', 'identify', 'page'])
})

test('what waits for consent has an end', async () => {
  const host = createHost()
  const { client } = host.visit({ consent: 'required' })
  for (let i = 0; i < 500; i++) client.track(`Event ${i}`)
  client.consent('granted')
  await host.pass()
  expect(host.sent()).toHaveLength(100)
})

test('who says no is forgotten by the browser, and nothing that happens afterwards is recorded', async () => {
  const host = createHost()
  const { client, tab, errors } = host.visit()
  client.identify('u1')
  await host.pass()
  expect(keysOf(tab).length).toBeGreaterThan(0)
  client.consent('denied')
  client.track('Afterwards')
  await host.pass(60_000)
  expect([keysOf(tab), host.sent(), errors]).toEqual([[], ['identify'], []])
})

test('who said no may say yes later, as somebody new', async () => {
  const host = createHost()
  const { client } = host.visit({ consent: 'required' })
  client.track('Lost')
  client.consent('denied')
  client.track('Lost, too')
  client.consent('granted')
  client.consent('granted')
  client.track('Counted')
  await host.pass()
  expect(host.sent()).toEqual(['Counted'])
})

test('a token that proves the person rides with each batch and each question about them, and is kept nowhere', async () => {
  const host = createHost()
  host.collector.publish([])
  const asked: unknown[] = []
  const { fetch } = host.collector
  host.collector.fetch = (url, init) => {
    if (url.endsWith('/v1/person')) asked.push(JSON.parse(String(init?.body)))
    return fetch(url, init)
  }
  const { client, tab } = host.visit()
  client.identify('u1', {}, { token: 'signed-by-the-host' })
  await host.pass()
  expect(host.collector.batches.map(({ body }) => body.identityToken)).toEqual(['signed-by-the-host'])
  expect(asked.at(-1)).toMatchObject({ userId: 'u1', identityToken: 'signed-by-the-host' })
  expect(JSON.stringify([...keysOf(tab)].map((key) => tab.local.find(key) ?? tab.session.find(key)))).not.toContain('signed-by-the-host')
  client.reset()
  client.track('As nobody')
  await host.pass()
  expect(host.collector.batches.at(-1)?.body.identityToken).toBeUndefined()
})

test('who says no while much waits: nothing of it is sent, and nothing of it is kept', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client, tab } = host.visit()
  for (let i = 0; i < 300; i++) client.track(`Event ${i}`, { text: 'x'.repeat(3000) })
  await host.pass(10_000)
  for (let i = 0; i < 300; i++) client.track(`Later ${i}`, { text: 'x'.repeat(3000) })
  host.collector.unreachable = false
  const before = host.collector.batches.length
  client.consent('denied')
  await host.pass(10 * 60_000)
  expect(host.collector.batches).toHaveLength(before)
  expect([keysOf(tab), host.sent(), await host.origin.databases.names()]).toEqual([[], [], []])
})

test('an answer that comes after the no is not written down', async () => {
  const host = createHost()
  host.collector.publish([])
  let answer = () => {}
  const { fetch } = host.collector
  host.collector.fetch = async (url, init) => {
    await new Promise<void>((resolve) => (answer = resolve))
    return fetch(url, init)
  }
  const { client, tab } = host.visit()
  client.identify('u1')
  for (let i = 0; i < 3; i++) {
    await host.pass(6000)
    answer()
  }
  client.consent('denied')
  for (let i = 0; i < 3; i++) {
    answer()
    await host.pass(6000)
  }
  expect(keysOf(tab)).toEqual([])
})

test('Do Not Track and Global Privacy Control: no question about the person is asked, and what they dismiss stays dismissed', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const asked: string[] = []
  const { fetch } = host.collector
  host.collector.fetch = (url, init) => (asked.push(new URL(url).pathname), fetch(url, init))
  const first = host.visit({ asksForPrivacy: true })
  first.client.identify('u1')
  await host.pass(10_000)
  first.see('start')?.does({ kind: 'dismissed' })
  await host.pass(10_000)
  const again = first.reload()
  await host.pass(10_000)
  expect(again.seen()).toEqual([])
  expect(asked.filter((path) => !path.startsWith('/v1/manifests'))).toEqual([])
  expect(await host.origin.databases.names()).toEqual([])
})
