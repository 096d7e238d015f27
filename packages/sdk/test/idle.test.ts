import type { PersonState } from '@milepost/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { createEveryday } from '../src/engine/everyday.ts'
import { checklist, nps } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

vi.mock('../src/engine/everyday.ts', { spy: true })
beforeEach(() => void vi.mocked(createEveryday).mockClear())

/** What it takes to decide was fetched. */
const isDeciding = () => vi.mocked(createEveryday).mock.calls.length > 0
const onTeam = { ...checklist, audience: { kind: 'url', value: '/team*' } }
const banner = { id: 'news', name: 'News', kind: 'banner', body: 'News' }

async function begin(content: unknown[], host = createHost()) {
  host.collector.publish(content)
  const visit = host.visit()
  visit.client.identify('u1', { plan: 'free' })
  await host.pass()
  return { host, visit }
}

test('a page that nothing is published for fetches nothing to decide with; the one that something is for shows it', async () => {
  const { host, visit } = await begin([onTeam, { ...nps, trigger: { on: 'manual' } }])
  visit.client.track('Report Exported')
  visit.tab.route('/settings')
  await host.pass()
  expect(isDeciding()).toBe(false)
  visit.tab.route('/team/4')
  await host.pass(1000)
  expect(visit.seen()).toEqual(['start'])
})

test('what happens on such a page counts on the next, also while the collector cannot be reached, and once', async () => {
  const three = { id: 'three', title: 'Three', doneWhen: { kind: 'event', event: 'Project Created', atLeast: 3 } }
  const { host, visit } = await begin([{ ...onTeam, tasks: [three, { ...checklist.tasks[1], after: [] }] }])
  for (const _ of [1, 2]) visit.client.track('Project Created')
  await host.pass(10_000)
  expect(host.sent().filter((name) => name === 'Project Created')).toHaveLength(2)
  host.collector.unreachable = true
  const elsewhere = visit.reload({ path: '/settings' })
  await host.pass()
  expect(isDeciding()).toBe(false)
  const team = elsewhere.reload({ path: '/team' })
  await host.pass()
  expect(team.see('start')?.view()).toMatchObject({ doneCount: 0 })
  const back = team.reload({ path: '/settings' })
  back.client.track('Project Created')
  await host.pass()
  const again = back.reload({ path: '/team' })
  await host.pass()
  expect(again.see('start')?.view()).toMatchObject({ doneCount: 1 })
})

test('page views without a name are kept for the collector alone, but for rules about histories', async () => {
  const often = { ...banner, audience: { kind: 'activeDays', withinDays: 7, atLeast: 1 } }
  for (const [content, kept] of [[banner, []], [often, ['page', 'page', 'page']]] as const) {
    const host = createHost()
    host.collector.publish([content])
    const visit = host.visit({ page: 'auto' })
    await host.pass()
    for (const path of ['/a', '/b']) visit.tab.route(path)
    await host.pass(100)
    const { own = [] } = visit.client.inspect()?.engine.peek()?.inspect()?.known ?? {}
    expect(own.map(({ observation }) => observation.type).filter((type) => type === 'page')).toEqual(kept)
    await host.pass(10_000)
    expect(host.sent()).toEqual(['page', 'page', 'page'])
  }
})

test('an event that something waits for is enough, and so is being asked for by name', async () => {
  for (const wake of ['track', 'start'] as const) {
    vi.mocked(createEveryday).mockClear()
    const { host, visit } = await begin([nps])
    expect(isDeciding()).toBe(false)
    if (wake === 'track') visit.client.track('Report Exported')
    else visit.client.start('nps')
    await host.pass(1000)
    expect(visit.seen()).toEqual(['nps'])
  }
})

test('what somebody is done with wakes nobody on a later visit, nor on another device; forgetting it on purpose does', async () => {
  const { host, visit } = await begin([banner])
  visit.see('news')?.does({ kind: 'dismissed' })
  await host.pass(10_000)
  vi.mocked(createEveryday).mockClear()
  visit.tab.unload()
  const later = host.visit()
  await host.pass()
  expect([later.seen(), isDeciding()]).toEqual([[], false])
  const phone = host.otherDevice()
  const there = phone.visit()
  there.client.identify('u1')
  await phone.pass()
  expect(there.seen()).toEqual([])
  later.client.reset()
  await host.pass()
  expect(later.seen()).toEqual(['news'])
})

test('what is on screen goes with its page, though the next one is loaded anew and has nothing for itself', async () => {
  const often = { ...banner, frequency: { kind: 'once' }, audience: { kind: 'url', value: '/team' } }
  const host = createHost()
  host.collector.publish([often])
  const visit = host.visit({ path: '/team' })
  await host.pass(10_000)
  expect(visit.seen()).toEqual(['news'])
  const next = visit.reload({ path: '/settings' })
  await host.pass()
  expect(next.seen()).toEqual([])
  // Seen, and open no more: once is enough.
  const back = next.reload({ path: '/team' })
  await host.pass()
  expect(back.seen()).toEqual([])
})

test('a reply for this person alone is shown on any page', async () => {
  const host = createHost()
  const { fetch } = host.collector
  host.collector.fetch = async (url, init) => {
    const response = await fetch(url, init)
    if (!url.endsWith('/v1/person')) return response
    const reply = { ...banner, id: 'reply', priority: 50, interruption: 'ambient', frequency: { kind: 'untilDone' }, trigger: { on: 'ready' } }
    return Response.json({ ...((await response.json()) as PersonState), experiences: [reply] })
  }
  const { visit } = await begin([onTeam], host)
  expect(visit.seen()).toEqual(['reply'])
})

test('who asks why, and who listens to decisions, is answered where nothing is to be shown', async () => {
  const { host, visit } = await begin([onTeam])
  expect(isDeciding()).toBe(false)
  const explained = visit.client.explain('start')
  await host.pass(100)
  expect(await explained).toMatchObject({ form: null, held: { reason: 'audience' } })
  const other = host.visit()
  const decided: unknown[] = []
  other.client.on('decided', ({ held }) => decided.push(held.map(({ reason }) => reason)))
  await host.pass(100)
  expect(decided[0]).toEqual(['audience'])
})

test('who asks why is answered also where what it takes cannot be fetched', async () => {
  const { host, visit } = await begin([onTeam])
  vi.mocked(createEveryday).mockImplementationOnce(() => {
    throw new Error('gone')
  })
  const explained = visit.client.explain('start')
  await host.pass(100)
  expect(await explained).toBeNull()
  const again = visit.client.explain('start')
  await host.pass(100)
  expect(await again).toMatchObject({ held: { reason: 'audience' } })
})

test('where a program drives the browser nothing is fetched to decide with', async () => {
  const host = createHost()
  host.collector.publish([banner])
  host.visit({ isAutomated: true })
  await host.pass()
  expect(isDeciding()).toBe(false)
})
