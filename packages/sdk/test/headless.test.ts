import { computed, effect } from '@preact/signals-core'
import { expect, test } from 'vitest'
import { createSurveyFlow } from '../src/headless/index.ts'
import { checklist, nps, tooltip } from './content.fixture.ts'
import { createDrawingHost } from './headless.fixture.ts'

test('a host draws a checklist from signals and reports what the person does; the page holds nothing of the kit', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const { kit, tab, find, errors } = host.visit()
  const counts: (number | undefined)[] = []
  const doneCount = computed(() => find('checklist')?.view.value.doneCount)
  const stop = effect(() => void counts.push(doneCount.value))
  await host.pass()
  find('checklist')?.box(tab.document.body)
  await host.pass(1000)
  kit.client.track('Project Created')
  await host.pass()
  expect(tab.document.querySelector('milepost-layer')).toBeNull()
  expect(kit.progress.value.start?.parts).toHaveProperty('project')
  expect(kit.progress.value.start?.seenAt).toHaveLength(1)
  find('checklist')?.report({ kind: 'dismissed' })
  await host.pass()
  expect(kit.shown.value).toEqual([])
  expect(kit.findStanding('start')).toMatchObject({ form: null, held: { reason: 'dismissed' } })
  stop()
  expect(counts).toEqual([undefined, 0, 1, undefined])
  expect(host.told()).toEqual(['Shown start', 'Seen start', 'Task Completed start', 'Dismissed start'])
  expect(errors).toEqual([])
})

test('what has no box is shown, but never seen', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  host.visit()
  await host.pass(60_000)
  expect(host.told()).toEqual(['Shown start'])
})

test('a survey goes question by question, and a second visit goes on where the first was', async () => {
  const host = createDrawingHost()
  host.collector.publish([nps])
  const session = new Map<string, string>()
  const first = host.visit({ session })
  first.kit.client.track('Report Exported')
  await host.pass()
  const flow = createSurveyFlow(first.find('survey')!)
  expect(flow.standing.value).toMatchObject({ at: 0, ended: false })
  flow.forward()
  expect(flow.standing.value.fault).toEqual({ kind: 'required' })
  flow.choose(9)
  flow.forward()
  expect(flow.question().id).toBe('why')
  await host.pass(100)
  first.tab.unload()

  const second = host.visit({ session })
  await host.pass()
  const again = createSurveyFlow(second.find('survey')!)
  expect(again.question().id).toBe('why')
  again.choose('Fast')
  again.forward()
  expect(again.standing.value.ended).toBe(true)
  await host.pass()
  const answers = host.collector.messages.flatMap((message) => (message.type === 'track' && message.event === 'Milepost Answered' ? [message.properties?.value] : []))
  expect(answers).toEqual([9, 'Fast'])
  expect(second.kit.shown.value.map(({ id }) => id)).toEqual(['nps'])
  second.find('survey')?.report({ kind: 'closed' })
  await host.pass()
  expect(second.kit.shown.value).toEqual([])
})

test('a tooltip tells the host its target, and why it is held while there is none', async () => {
  const host = createDrawingHost()
  host.collector.publish([tooltip])
  const { kit, tab, find } = host.visit()
  await host.pass()
  expect(kit.decision.value?.held).toMatchObject([{ reason: 'targetMissing' }])
  tab.document.body.innerHTML = '<button id="new">New</button>'
  await host.pass()
  expect(find('tooltip')?.view.value.target).toBe(tab.document.querySelector('#new'))
})

test('the host draws what it claims, the kit the rest, also when the claim comes late or goes', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist, { ...nps, trigger: { on: 'ready' } }])
  const { kit, kits } = host.visit({ unclaimed: 'kit' })
  const ids = () => kit.shown.value.map(({ id }) => id)
  await host.pass()
  expect([kits().sort(), ids()]).toEqual([['nps', 'start'], []])
  const give = kit.claim('start')
  const giveTwice = kit.claim('start')
  await host.pass(100)
  expect([kits(), ids()]).toEqual([['nps'], ['start']])
  give()
  give()
  await host.pass(100)
  expect(ids()).toEqual(['start'])
  giveTwice()
  await host.pass(100)
  expect([kits().sort(), ids()]).toEqual([['nps', 'start'], []])
  expect(host.told().filter((event) => event.startsWith('Shown'))).toEqual(['Shown nps', 'Shown start'])
})

test('a decision that says the same is not told again', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const { kit } = host.visit()
  await host.pass()
  let told = 0
  const stop = effect(() => {
    void kit.decision.value
    told += 1
  })
  for (let i = 0; i < 5; i++) {
    kit.client.track('Unrelated')
    await host.pass(100)
  }
  stop()
  expect(told).toBe(1)
})

test('dispose takes everything off the list and leaves nothing', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const { kit, tab, find } = host.visit()
  await host.pass()
  find('checklist')?.box(tab.document.body)
  kit.client.dispose()
  await host.pass(0)
  expect(kit.shown.value).toEqual([])
  expect(tab.held()).toBe(0)
})
