import { expect, test } from 'vitest'
import { sendByMs } from '../src/delivery/outbox.ts'
import { pictureMs } from '../src/screen/picture.ts'
import { checklist } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

test('an event arrives once, with who, when and where', async () => {
  const host = createHost()
  const { client } = host.visit({ path: '/projects?tab=all' })
  client.identify('u1', { plan: 'pro' })
  client.group('acme')
  client.track('Project Created', { template: 'blank' })
  await host.pass()
  expect(host.sent()).toEqual(['identify', 'group', 'Project Created'])
  const [identify, , track] = host.collector.messages
  expect(identify).toMatchObject({ userId: 'u1', traits: { plan: 'pro' } })
  expect(track).toMatchObject({
    type: 'track',
    userId: 'u1',
    properties: { template: 'blank' },
    context: { groupId: 'acme', library: { name: 'milepost' }, page: { path: '/projects', search: '?tab=all' } },
  })
  expect(track?.anonymousId).toBe(identify?.anonymousId)
})

test('a batch says the write key in its body and is sent within two seconds', async () => {
  const host = createHost()
  const { client } = host.visit()
  for (let i = 0; i < 5; i++) client.track(`Event ${i}`)
  await host.pass(1900)
  expect(host.sent()).toEqual([])
  await host.pass(200)
  expect(host.collector.batches).toHaveLength(1)
  expect(host.collector.batches[0]?.body).toMatchObject({ writeKey: 'pk_test', sentAt: '2026-11-22T09:00:02.000Z' })
})

test('fifty events do not wait for more', async () => {
  const host = createHost()
  const { client } = host.visit()
  for (let i = 0; i < 110; i++) client.track(`Event ${i}`)
  await host.pass(10)
  expect(host.collector.batches.map(({ body }) => body.batch.length)).toEqual([50, 50, 10])
})

/** A page on which sending has begun, and where nothing waits. */
async function settled(host = createHost()) {
  const visit = host.visit({ page: 'auto' })
  await host.pass(20_000)
  const before = host.collector.batches.length
  return { host, visit, batches: () => host.collector.batches.slice(before).map(({ body }) => body.batch.length) }
}
const written = (host: ReturnType<typeof createHost>) => [...host.origin.stored.keys()].filter((key) => key.includes('.q.')).length

test('page views wait ten seconds for company, and go with whatever else happens', async () => {
  const { host, visit, batches } = await settled()
  for (const path of ['/a', '/b', '/c']) {
    visit.tab.route(path)
    await host.pass(3000)
  }
  expect(batches()).toEqual([])
  await host.pass(1100)
  expect(batches()).toEqual([3])
  visit.tab.route('/d')
  await host.pass(1000)
  visit.client.track('Saved')
  await host.pass(1900)
  expect(batches()).toEqual([3])
  await host.pass(200)
  expect(batches()).toEqual([3, 2])
  expect(host.sent().slice(-2)).toEqual(['page', 'Saved'])
})

test('a page on which something happens all the time makes a request in ten seconds, after the first few', async () => {
  const { host, visit, batches } = await settled()
  for (let second = 0; second < 60; second++) {
    visit.client.track('Saved')
    await host.pass(1000)
  }
  expect(batches().length).toBeLessThanOrEqual(2 + 60 / 10)
  visit.client.track('Saved')
  await host.pass(10_000)
  expect(host.sent().filter((name) => name === 'Saved')).toHaveLength(61)
})

test('who somebody is does not wait, however many requests were made', async () => {
  const { host, visit } = await settled()
  for (let second = 0; second < 30; second++) {
    visit.client.track('Saved')
    await host.pass(1000)
  }
  visit.client.identify('u1')
  await host.pass(100)
  expect(host.sent().at(-1)).toBe('identify')
})

test('fifty page views do not wait for more', async () => {
  const { host, visit, batches } = await settled()
  for (let i = 0; i < 50; i++) visit.tab.route(`/${i}`)
  await host.pass(10)
  expect(batches()).toEqual([50])
})

test('page views are written to storage when the page is left, and not while somebody looks at it', async () => {
  const { host, visit } = await settled()
  host.collector.unreachable = true
  visit.tab.route('/a')
  await host.pass(100)
  expect(written(host)).toBe(0)
  visit.tab.setVisible(false)
  expect(written(host)).toBe(1)
  visit.tab.crash()
  host.collector.unreachable = false
  host.visit()
  await host.pass(20_000)
  expect(host.sent()).toEqual(['page', 'page'])
  expect(written(host)).toBe(0)
})

test('page views of a tab that does not send are written at once, for the one that does', async () => {
  const { host } = await settled()
  const other = host.visit({ page: 'auto' })
  await host.pass(20_000)
  other.tab.route('/b')
  expect(written(host)).toBe(1)
  other.tab.crash()
  await host.pass(20_000)
  expect(host.sent()).toEqual(['page', 'page', 'page'])
})

test('a reload keeps what was not delivered, and sends it once', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const first = host.visit()
  first.client.track('Before Reload')
  await host.pass(10_000)
  const second = first.reload()
  host.collector.unreachable = false
  second.client.track('After Reload')
  await host.pass()
  expect(host.sent()).toEqual(['Before Reload', 'After Reload'])
})

test('the collector fails, then answers: each event is counted once and sent no more often than needed', async () => {
  const host = createHost()
  const { client, errors } = host.visit()
  host.collector.answerNext(500, 'unreachable', 503)
  client.track('Survives')
  await host.pass(60_000)
  expect(host.sent()).toEqual(['Survives'])
  expect(host.collector.batches).toHaveLength(4)
  expect(errors).toHaveLength(3)
})

test('Retry-After is waited for', async () => {
  const host = createHost()
  const { client } = host.visit()
  host.collector.answerNext(new Response('{}', { status: 429, headers: { 'retry-after': '120' } }))
  client.track('Patient')
  await host.pass(110_000)
  expect(host.collector.batches).toHaveLength(1)
  await host.pass(20_000)
  expect(host.sent()).toEqual(['Patient'])
})

test('a refused batch is not sent again, and its loss is counted with the next events', async () => {
  const host = createHost()
  const { client } = host.visit()
  host.collector.answerNext(400)
  client.track('Refused')
  await host.pass(60_000)
  expect(host.collector.batches).toHaveLength(1)
  client.track('Later')
  await host.pass()
  expect(host.sent()).toEqual(['Later'])
  const report = host.collector.messages.find((message) => message.type === 'track' && message.event === 'Milepost Dropped')
  expect(report).toMatchObject({ properties: { counts: { refused: 1 } } })
})

test('of a batch the good stay, the refused go, and those to be retried come again', async () => {
  const host = createHost()
  const { client, errors } = host.visit()
  host.collector.answerNext([{ status: 'ok' }, { status: 'refused', reason: 'fieldInvalid', detail: 'no' }, { status: 'retry' }])
  for (const name of ['Good', 'Bad', 'Again']) client.track(name)
  await host.pass(30_000)
  expect(host.sent()).toEqual(['Good', 'Again'])
  expect(errors).toEqual([expect.stringContaining('fieldInvalid')])
})

test('a captive portal that answers 200 acknowledges nothing', async () => {
  const host = createHost()
  const { client } = host.visit()
  host.collector.answerNext(new Response('<html>Please log in</html>', { status: 200 }))
  client.track('Kept')
  await host.pass(30_000)
  expect(host.sent()).toEqual(['Kept'])
})

test('what waits goes out with keepalive when the page is left, within the browser budget', async () => {
  const host = createHost()
  const { client, tab } = host.visit()
  await host.pass()
  for (let i = 0; i < 15; i++) client.track('Big', { text: 'x'.repeat(5000) })
  tab.setVisible(false)
  await host.pass(0)
  const kept = host.collector.batches.filter(({ keepalive }) => keepalive)
  expect(kept.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept.map(({ body }) => body)).length).toBeLessThan(64 * 1024)
  tab.setVisible(true)
  await host.pass()
  expect(host.sent()).toHaveLength(15)
})

test('a page that is left before sending has begun sends what it has, and its next visit knows nothing twice', async () => {
  const host = createHost()
  const { client, tab, reload } = host.visit()
  client.track('Bounced')
  tab.setVisible(false)
  await host.pass(0)
  expect(host.collector.batches).toMatchObject([{ keepalive: true, body: { writeKey: 'pk_test', batch: [{ event: 'Bounced' }] } }])
  reload().client.track('Came Back')
  await host.pass()
  expect(host.sent()).toEqual(['Bounced', 'Came Back'])
})

test('a page that is left before sending has begun, with the collector away, loses nothing', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client, reload } = host.visit()
  client.track('Bounced')
  reload()
  host.collector.unreachable = false
  await host.pass()
  expect(host.sent()).toEqual(['Bounced'])
})

test('sending begins when something is on screen, and then nobody waits for who the person is', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const { client, seen } = host.visit()
  client.identify('u1')
  while (seen().length === 0) {
    expect(host.collector.batches).toEqual([])
    await host.pass(1)
  }
  await host.pass(pictureMs + 20)
  expect(host.sent()).toEqual(['identify'])
})

test('sending begins also on a page that waits in vain for its content', async () => {
  const host = createHost()
  host.collector.stalled = '/v1/manifests'
  const { client } = host.visit()
  client.track('Waits')
  await host.pass(sendByMs - 100)
  expect(host.collector.batches).toEqual([])
  await host.pass(10_000)
  expect(host.sent()).toEqual(['Waits'])
})

test('an answer does not wait for company', async () => {
  const host = createHost()
  const { client } = host.visit()
  await host.pass()
  client.track('Milepost Submitted', { experience: 'nps', surface: 'survey', release: 1, submission: 's1' })
  await host.pass(1)
  expect(host.told()).toEqual(['Submitted nps'])
})

test('two tabs do not send the same event twice', async () => {
  const host = createHost()
  const first = host.visit()
  const second = host.visit()
  for (let i = 0; i < 10; i++) {
    first.client.track(`First ${i}`)
    second.client.track(`Second ${i}`)
    await host.pass(700)
  }
  await host.pass()
  expect(host.sent()).toHaveLength(20)
  const ids = host.collector.batches.flatMap(({ body }) => body.batch.map(({ messageId }) => messageId))
  expect(new Set(ids).size).toBe(ids.length)
})

test('when the sending tab goes, the other takes over', async () => {
  const host = createHost()
  const first = host.visit()
  const second = host.visit()
  host.collector.answerNext('unreachable')
  second.client.track('Left Behind')
  await host.pass(100)
  first.client.dispose()
  await host.pass(10_000)
  expect(host.sent()).toEqual(['Left Behind'])
})

test('without Web Locks each tab sends its own, and what another left behind', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const first = host.visit({ hasLocks: false })
  first.client.track('Abandoned')
  await host.pass(1000)
  first.tab.unload()
  host.collector.unreachable = false
  const second = host.visit({ hasLocks: false })
  second.client.track('Own')
  await host.pass()
  expect(host.sent()).toEqual(['Own'])
  await host.pass(60_000)
  second.client.track('Own Again')
  await host.pass()
  expect(host.sent()).toEqual(['Own', 'Abandoned', 'Own Again'])
})

test('Global Privacy Control: nothing about the person leaves the browser', async () => {
  const host = createHost()
  const { client } = host.visit({ asksForPrivacy: true })
  client.identify('u1')
  client.track('Secret')
  await host.pass(30_000)
  expect(host.collector.batches).toEqual([])
  expect([...host.origin.stored.keys()].filter((key) => key.includes('.q.'))).toEqual([])
})

test('what waited before somebody asked for privacy is not sent from then on, nor when the page goes', async () => {
  const host = createHost()
  const before = host.visit()
  before.client.track('Before')
  before.tab.crash()
  const { client, tab } = host.visit({ asksForPrivacy: true })
  client.track('Since')
  tab.setVisible(false)
  await host.pass(30_000)
  tab.unload()
  await host.pass()
  expect(host.collector.batches).toEqual([])
  expect([...host.origin.stored.keys()].filter((key) => key.includes('.q.'))).toHaveLength(1)
})

test('a queue that is full gives up passive events first and never an answer', async () => {
  const host = createHost()
  host.collector.unreachable = true
  host.origin.databases.state = 'blocked'
  const { client } = host.visit()
  const text = 'x'.repeat(20_000)
  client.track('Milepost Answered', { experience: 'nps', submission: 's', question: 'q', questionType: 'text', value: text })
  for (let i = 0; i < 10; i++) client.page(`Page ${i}`, { text })
  for (let i = 0; i < 30; i++) client.track(`Event ${i}`, { text })
  await host.pass(10_000)
  host.collector.unreachable = false
  await host.pass(120_000)
  expect(host.told()).toContain('Answered nps')
  expect(host.sent()).not.toContain('page')
  const report = host.collector.messages.find((message) => message.type === 'track' && message.event === 'Milepost Dropped')
  const lost = 41 - host.collector.messages.filter((message) => message !== report).length
  expect(report).toMatchObject({ properties: { counts: { queueFull: lost } } })
})

test('an event that is too large is given up at once and counted', async () => {
  const host = createHost()
  const { client } = host.visit()
  client.track('Huge', { text: 'x'.repeat(40_000) })
  client.track('Small')
  await host.pass()
  expect(host.sent()).toEqual(['Small'])
  const report = host.collector.messages.find((message) => message.type === 'track' && message.event === 'Milepost Dropped')
  expect(report).toMatchObject({ properties: { counts: { tooLarge: 1 } } })
})

test('what a host changes in its own objects afterwards is sent as it was said', async () => {
  const { host, visit } = await settled()
  const said = { plan: 'free' }
  visit.client.page('Pricing', said)
  visit.client.track('Plan Chosen', said)
  visit.tab.route('/next')
  said.plan = 'pro'
  await host.pass(20_000)
  expect(host.sent().slice(-3)).toEqual(['page', 'Plan Chosen', 'page'])
  expect(host.collector.messages.slice(-3).map(({ properties }) => properties)).toEqual([{ plan: 'free' }, { plan: 'free' }, undefined])
})
