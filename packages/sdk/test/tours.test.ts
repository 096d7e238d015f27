import { expect, test } from 'vitest'
import type { ViewOf } from '../src/surfaces/surface.ts'
import { createHost, type Visit } from './host.fixture.ts'

const isAt = (value: string) => ({ kind: 'url', value })
const tour = {
  id: 'round',
  name: 'Round',
  kind: 'tour',
  steps: [
    { id: 'hello', body: 'Hello' },
    { id: 'boards', target: '#new', body: 'Boards', when: isAt('/boards'), href: '/boards' },
    { id: 'team', target: '#invite', body: 'Team', when: isAt('/team') },
    { id: 'bye', body: 'Bye' },
  ],
}
const html = '<button id="new">New</button><button id="invite">Invite</button>'

/** The step that is on screen. */
function stepOf(visit: Visit): string | undefined {
  const view = visit.see('round')?.view() as unknown as ViewOf<'tour'> | undefined
  return view?.scene.standingOf(view.experience).step.id
}

async function begin(path = '/', content: unknown[] = [tour]) {
  const host = createHost()
  host.collector.publish(content as never)
  const visit = host.visit({ path, html })
  visit.client.identify('u1')
  await host.pass()
  return { host, visit }
}

test('a tour is completed step by step, over several pages, and each step is told once', async () => {
  const { host, visit } = await begin()
  expect(stepOf(visit)).toBe('hello')
  visit.see('round')?.does({ kind: 'step', done: 'hello', to: 'boards', go: true })
  await host.pass(100)
  expect(visit.tab.opened).toEqual(['/boards'])
  expect(visit.seen()).toEqual([])
  visit.tab.route('/boards')
  await host.pass(100)
  expect(stepOf(visit)).toBe('boards')
  visit.see('round')?.does({ kind: 'step', done: 'boards', to: 'team' })
  await host.pass(100)
  visit.tab.route('/team')
  await host.pass(100)
  visit.see('round')?.does({ kind: 'step', to: 'boards', go: true })
  await host.pass(100)
  expect(visit.tab.opened).toEqual(['/boards', '/boards'])
  visit.tab.route('/boards')
  await host.pass(100)
  visit.see('round')?.does({ kind: 'step', done: 'boards', to: 'team' })
  visit.tab.route('/team')
  await host.pass(100)
  visit.see('round')?.does({ kind: 'step', done: 'team', to: 'bye' })
  await host.pass(100)
  expect(stepOf(visit)).toBe('bye')
  visit.see('round')?.does({ kind: 'step', done: 'bye' })
  visit.see('round')?.does({ kind: 'completed' })
  visit.see('round')?.does({ kind: 'closed' })
  await host.pass(10_000)
  expect(host.told()).toEqual(['Shown round', 'Seen round', ...Array(4).fill('Step Completed round'), 'Completed round'])
  expect(visit.reload().seen()).toEqual([])
  expect(visit.errors).toEqual([])
})

test('after a reload it is at the step where it was, also where somebody went back', async () => {
  const { host, visit } = await begin('/boards')
  visit.see('round')?.does({ kind: 'step', done: 'hello', to: 'boards' })
  await host.pass(100)
  const again = visit.reload()
  await host.pass()
  expect(stepOf(again)).toBe('boards')
  again.see('round')?.does({ kind: 'step', to: 'hello' })
  await host.pass(100)
  const oncemore = again.reload()
  await host.pass()
  expect(stepOf(oncemore)).toBe('hello')
})

test('on another device it goes on after the step that was completed last', async () => {
  const { host, visit } = await begin('/boards')
  visit.see('round')?.does({ kind: 'step', done: 'hello', to: 'boards' })
  await host.pass(100)
  visit.see('round')?.does({ kind: 'step', done: 'boards', to: 'team' })
  await host.pass(10_000)
  visit.client.dispose()
  host.origin.stored.clear()
  const phone = host.visit({ path: '/team', html })
  phone.client.identify('u1')
  // It interrupted the person a moment ago, on the other device.
  await host.pass(40_000)
  expect(stepOf(phone)).toBe('team')
})

test('it waits for a late target, is paused while that is away, and its being away uses nothing up', async () => {
  const host = createHost()
  host.collector.publish([{ ...tour, steps: [tour.steps[1]], frequency: { kind: 'once' } }] as never)
  const visit = host.visit({ path: '/boards' })
  visit.client.identify('u1')
  await host.pass(3000)
  expect(visit.seen()).toEqual([])
  const { document } = visit.tab
  document.body.innerHTML = html
  await host.pass(3000)
  expect(stepOf(visit)).toBe('boards')
  document.querySelector('#new')!.remove()
  await host.pass(3000)
  expect(visit.seen()).toEqual([])
  expect(await visit.client.explain('round')).toMatchObject({ held: { reason: 'targetMissing' } })
  document.body.innerHTML = html
  await host.pass(3000)
  expect(stepOf(visit)).toBe('boards')
  expect(host.told().filter((event) => event === 'Seen round')).toHaveLength(1)
})

test('a step that is at home elsewhere is not a missing target, and leaves its place to others meanwhile', async () => {
  const tip = { id: 'tip', name: 'Tip', kind: 'tooltip', target: '#new', body: 'Start here', trigger: { on: 'manual' } }
  const { host, visit } = await begin('/', [tour, tip])
  visit.see('round')?.does({ kind: 'step', done: 'hello', to: 'boards' })
  await host.pass(10_000)
  visit.client.start('tip')
  await host.pass(1000)
  expect(visit.seen()).toEqual(['tip'])
  expect(host.told().filter((event) => event.startsWith('Target Missing'))).toEqual([])
})

test('put off it comes back a day later, where it was', async () => {
  const { host, visit } = await begin('/boards')
  visit.see('round')?.does({ kind: 'step', done: 'hello', to: 'boards' })
  await host.pass(100)
  visit.see('round')?.does({ kind: 'snoozed', untilMs: host.clock.now() + 86_400_000 })
  await host.pass(1000)
  expect(visit.seen()).toEqual([])
  expect(await visit.client.explain('round')).toMatchObject({ held: { reason: 'snoozed' } })
  await host.pass(86_400_000)
  expect(stepOf(visit)).toBe('boards')
})

test('who asks for a finished tour again begins anew', async () => {
  const help = { id: 'help', name: 'Help', kind: 'resourceCentre', title: 'Help', items: [{ id: 'tour', do: 'start', experience: 'round', label: 'Look around' }] }
  const { host, visit } = await begin('/', [{ ...tour, steps: [tour.steps[0], tour.steps[3]] }, help])
  for (const step of [{ done: 'hello', to: 'bye' }, { done: 'bye' }]) {
    visit.see('round')?.does({ kind: 'step', ...step })
    await host.pass(100)
  }
  visit.see('round')?.does({ kind: 'completed' })
  visit.see('round')?.does({ kind: 'closed' })
  await host.pass(1000)
  expect(visit.seen()).toEqual(['help'])
  visit.see('help')?.does({ kind: 'act', part: 'tour' })
  await host.pass(1000)
  expect(visit.seen()).toEqual(['help', 'round'])
  expect(stepOf(visit)).toBe('hello')
})

test('an event takes it on that leaves the page of its step in the same breath', async () => {
  const wait = { id: 'make', target: '#new', body: 'Make', when: isAt('/boards'), advance: { on: 'event', event: 'Board Created', where: { template: 'sprint' } } }
  const { host, visit } = await begin('/boards', [{ ...tour, steps: [wait, { id: 'done', body: 'There', when: isAt('/board/*') }] }])
  visit.see('round')?.does({ kind: 'step', to: 'make' })
  await host.pass(100)
  visit.client.track('Board Created', { template: 'blank' })
  await host.pass(100)
  expect(stepOf(visit)).toBe('make')
  visit.client.track('Board Created', { template: 'sprint' })
  visit.tab.route('/board/1')
  await host.pass(100)
  expect(stepOf(visit)).toBe('done')
  expect(visit.tab.opened).toEqual([])
})

test('an event from before a step is none that it waits for, and one at the last step ends the tour', async () => {
  const wait = { id: 'make', target: '#new', body: 'Make', advance: { on: 'event', event: 'Board Created' } }
  const { host, visit } = await begin('/', [{ ...tour, trigger: { on: 'manual' }, steps: [wait] }])
  visit.client.track('Board Created')
  await host.pass(1000)
  visit.client.start('round')
  await host.pass(1000)
  visit.see('round')?.does({ kind: 'step', to: 'make' })
  await host.pass(1000)
  expect(stepOf(visit)).toBe('make')
  visit.client.track('Board Created')
  await host.pass(10_000)
  expect(visit.seen()).toEqual([])
  expect(host.told()).toEqual(expect.arrayContaining(['Step Completed round', 'Completed round']))
})
