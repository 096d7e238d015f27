import { expect, test } from 'vitest'
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
