import { expect, test } from 'vitest'
import { checklist, nps } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

const ideas = { ...nps, id: 'ideas', trigger: { on: 'manual' } }
const say = { id: 'say', name: 'Say', kind: 'feedback', label: 'Feedback', survey: 'ideas' }
const dot = { id: 'dot', name: 'Dot', kind: 'hotspot', target: '#new', title: 'New', body: 'Look' }
const banner = (id: string, more: object = {}) => ({ id, name: id, kind: 'banner', body: 'News', ...more })
const modal = { id: 'hello', name: 'Hello', kind: 'modal', title: 'Hello', buttons: [{ id: 'go', do: 'call', label: 'Go' }] }

async function begin(content: unknown[], options: { html?: string } = {}) {
  const host = createHost()
  host.collector.publish(content as never)
  const visit = host.visit(options)
  visit.client.identify('u1')
  await host.pass()
  return { host, visit }
}

test('feedback can be given as often as somebody has something to say, each time as a submission of its own', async () => {
  const { host, visit } = await begin([say, ideas])
  for (const value of [9, 3]) {
    visit.see('say')?.does({ kind: 'act', part: 'open' })
    await host.pass(1000)
    expect(visit.seen()).toEqual(['ideas', 'say'])
    visit.see('ideas')?.does({ kind: 'answered', question: 'score', value })
    visit.see('ideas')?.does({ kind: 'submitted', questions: ['score'] })
    visit.see('ideas')?.does({ kind: 'closed' })
    await host.pass(1000)
    expect(visit.seen()).toEqual(['say'])
  }
  await host.pass(10_000)
  const submitted = host.collector.messages.flatMap((message) => (message.type === 'track' && message.event === 'Milepost Submitted' ? [message.properties?.submission] : []))
  expect(new Set(submitted).size).toBe(2)
})

test('a hotspot opens by a press alone, and is gone for good once it was understood', async () => {
  const { host, visit } = await begin([dot], { html: '<button id="new">New</button>' })
  expect(visit.see('dot')?.view()).toMatchObject({ form: 'launcher' })
  visit.see('dot')?.does({ kind: 'opened' })
  await host.pass(1000)
  expect(visit.see('dot')?.view()).toMatchObject({ form: 'full' })
  visit.see('dot')?.does({ kind: 'collapsed' })
  await host.pass(100)
  expect(visit.see('dot')?.view()).toMatchObject({ form: 'launcher' })
  visit.see('dot')?.does({ kind: 'opened' })
  visit.see('dot')?.does({ kind: 'completed' })
  visit.see('dot')?.does({ kind: 'closed' })
  await host.pass()
  expect(visit.seen()).toEqual([])
  expect(visit.reload().seen()).toEqual([])
})

test('of two banners one is there, the other when it is gone, and an announcement stands over both', async () => {
  const { host, visit } = await begin([banner('a', { priority: 60 }), banner('b'), modal])
  expect(visit.seen()).toEqual(['a', 'hello'])
  expect(await visit.client.explain('b')).toMatchObject({ held: { reason: 'busy', behind: 'a' } })
  visit.see('a')?.does({ kind: 'dismissed' })
  await host.pass(100)
  expect(visit.seen()).toEqual(['b', 'hello'])
  const again = visit.reload()
  await host.pass()
  expect(again.seen()).toEqual(['b', 'hello'])
})

test('a button of an announcement calls the host, and the announcement is done with it', async () => {
  const { host, visit } = await begin([modal])
  const called: unknown[] = []
  visit.client.on('call', (detail) => called.push(detail))
  for (const report of [{ kind: 'completed' }, { kind: 'act', part: 'go' }, { kind: 'closed' }] as const) visit.see('hello')?.does(report)
  await host.pass(10_000)
  expect(called).toEqual([{ experience: 'hello', surface: 'modal', part: 'go' }])
  expect(visit.seen()).toEqual([])
  expect(host.told()).toEqual(['Shown hello', 'Seen hello', 'Completed hello', 'Clicked hello'])
})

test('what was dismissed is opened again from the resource centre, and stays dismissed otherwise', async () => {
  const help = { id: 'help', name: 'Help', kind: 'resourceCentre', title: 'Help', items: [{ id: 'list', do: 'start', experience: 'start', label: 'Get going' }] }
  const { host, visit } = await begin([checklist, help])
  visit.see('start')?.does({ kind: 'dismissed' })
  await host.pass(1000)
  expect(visit.seen()).toEqual(['help'])
  visit.see('help')?.does({ kind: 'opened' })
  await host.pass(100)
  visit.see('help')?.does({ kind: 'collapsed' })
  visit.see('help')?.does({ kind: 'act', part: 'list' })
  await host.pass(1000)
  expect(visit.see('start')?.view()).toMatchObject({ form: 'full' })
  expect(visit.see('help')?.view()).toMatchObject({ form: 'launcher' })
})

test('a task that was passed over is out of the way on every device, and not done', async () => {
  const [project, invite] = checklist.tasks
  const { host, visit } = await begin([{ ...checklist, ordered: true, tasks: [{ ...project, skippable: true }, { ...invite, after: [] }] }])
  visit.see('start')?.does({ kind: 'skipped', task: 'project' })
  await host.pass(10_000)
  expect(host.told()).toContain('Task Skipped start')
  host.origin.stored.clear()
  const phone = host.visit()
  phone.client.identify('u1')
  await host.pass()
  expect(phone.see('start')?.view()).toMatchObject({ doneCount: 0, tasks: [{ done: false, skipped: true }, { locked: false }] })
})

test('tasks are done by an address, an element, a trait and a colleague', async () => {
  const task = (id: string, doneWhen: object) => ({ id, title: id, doneWhen })
  const tasks = [
    task('visit', { kind: 'url', value: '/team' }),
    task('see', { kind: 'element', target: '#paid' }),
    task('role', { kind: 'trait', trait: 'role', op: 'equals', value: 'owner' }),
    task('colleague', { kind: 'event', of: 'account', event: 'Report Exported' }),
  ]
  const { host, visit } = await begin([{ ...checklist, tasks }])
  const done = () => (visit.see('start')?.view() as unknown as { tasks: { id: string; done: boolean }[] }).tasks.filter((one) => one.done).map(({ id }) => id)
  visit.client.group('acme')
  visit.tab.route('/team')
  await host.pass(100)
  visit.tab.route('/')
  await host.pass(100)
  expect(done()).toEqual(['visit'])
  visit.tab.document.body.innerHTML = '<i id="paid"></i>'
  visit.client.identify('u1', { role: 'owner' })
  await host.pass(2000)
  expect(done()).toEqual(['visit', 'see', 'role'])
  visit.client.track('Report Exported')
  await host.pass(100)
  expect(done()).toEqual(['visit', 'see', 'role', 'colleague'])
})
