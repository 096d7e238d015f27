import type { Survey } from '@milepost/contract'
import { expect, test } from 'vitest'
import { createHost } from './host.fixture.ts'
import type { Visit } from './host.fixture.ts'

const survey = (more: Partial<Survey>): Survey => ({ id: 'nps', kind: 'survey', name: 'NPS', questions: [{ id: 'score', type: 'nps', title: 'How likely?' }], ...more })

/** Somebody on a page for which this survey is published; everything it fetches is there. */
async function arrive(more: Partial<Survey>, path = '/cart') {
  const host = createHost()
  host.collector.publish([survey(more)])
  const visit = host.visit({ path })
  visit.client.identify('u1')
  await host.pass(1000)
  return { host, visit }
}

const say = ({ tab }: Visit, name: string, details: object = {}, from: EventTarget = tab.document.body) => {
  const { MouseEvent, Event } = tab.window as unknown as typeof globalThis
  const event = name === 'scroll' ? new Event(name) : new MouseEvent(name, { bubbles: true, relatedTarget: null, ...details })
  from.dispatchEvent(event)
}
/** The page is as high as so many windows. */
function high({ tab }: Visit, windows: number) {
  const { innerHeight, innerWidth, document } = tab.window
  const { documentElement } = document
  for (const [name, value] of Object.entries({ clientHeight: innerHeight, clientWidth: innerWidth, scrollHeight: innerHeight * windows })) Object.defineProperty(documentElement, name, { value, configurable: true })
  return (shareAbove: number) => {
    Object.defineProperty(documentElement, 'scrollTop', { value: innerHeight * windows * shareAbove - innerHeight, configurable: true })
    say({ tab } as Visit, 'scroll', {}, document)
  }
}

test('a pointer that leaves through the top of the window brings a survey, and one that leaves below does not', async () => {
  const { host, visit } = await arrive({ trigger: { on: 'exit' } })
  say(visit, 'mouseout', { clientY: 300 })
  say(visit, 'mouseout', { clientY: -1, relatedTarget: visit.tab.document.body })
  await host.pass(1000)
  expect(visit.seen()).toEqual([])
  say(visit, 'mouseout', { clientY: -1 })
  await host.pass(1000)
  expect(visit.seen()).toEqual(['nps'])
  expect(visit.errors).toEqual([])
})

test('nothing listens any more after dispose: what was put on the document is taken off it', async () => {
  const { host, visit } = await arrive({ trigger: { on: 'exit' } })
  const { document } = visit.tab
  const off: string[] = []
  const { removeEventListener } = document
  document.removeEventListener = (name: string, ...rest: [never, never]) => {
    off.push(name)
    removeEventListener.call(document, name, ...rest)
  }
  visit.client.dispose()
  expect(off).toEqual(['mouseout'])
  say(visit, 'mouseout', { clientY: -1 })
  await host.pass(1000)
  expect(visit.seen()).toEqual([])
})

test('nothing listens in a page of which no trigger wants to know', async () => {
  const host = createHost()
  host.collector.publish([survey({ trigger: { on: 'dwell', visibleMs: 60_000 } })])
  const visit = host.visit()
  const heard: string[] = []
  visit.tab.document.addEventListener = ((name: string) => void heard.push(name)) as never
  await host.pass(1000)
  expect(heard).toEqual([])
})

test('a survey comes when half of the page was seen, however one got there', async () => {
  const { host, visit } = await arrive({ trigger: { on: 'scroll', percent: 50 } })
  const scrollTo = high(visit, 4)
  scrollTo(0.4)
  await host.pass(1000)
  expect(visit.seen()).toEqual([])
  scrollTo(0.75)
  await host.pass(1000)
  expect(visit.seen()).toEqual(['nps'])
})

test('a stay counts while the window is visible, and begins anew on another page', async () => {
  const { host, visit } = await arrive({ trigger: { on: 'dwell', visibleMs: 30_000 } })
  await host.pass(20_000)
  visit.tab.setVisible(false)
  await host.pass(600_000)
  visit.tab.setVisible(true)
  await host.pass(8000)
  expect(visit.seen()).toEqual([])
  visit.tab.route('/home')
  await host.pass(29_000)
  expect(visit.seen()).toEqual([])
  await host.pass(1100)
  expect(visit.seen()).toEqual(['nps'])
})

test('a delay survives pages and reloads, and who is no longer meant when it is over is not asked', async () => {
  const audience = { kind: 'url', value: '/cart*' } as const
  const { host, visit } = await arrive({ trigger: { on: 'event', event: 'Checkout Started', delayMs: 30_000 }, audience })
  visit.client.track('Checkout Started')
  await host.pass(10_000)
  const again = visit.reload({ path: '/cart/address' })
  await host.pass(10_000)
  again.tab.route('/cart/pay')
  await host.pass(9000)
  expect(again.seen()).toEqual([])
  again.tab.route('/home')
  await host.pass(10_000)
  expect(again.seen()).toEqual([])
  again.tab.route('/cart/pay')
  await host.pass(1000)
  expect(again.seen()).toEqual(['nps'])
})

test('an event calls a survey off that still waits, on whatever page it happens', async () => {
  const { host, visit } = await arrive({ trigger: { on: 'event', event: 'Checkout Started', delayMs: 30_000, unless: [{ on: 'event', event: 'Order Placed' }] } })
  visit.client.track('Checkout Started')
  await host.pass(10_000)
  const again = visit.reload({ path: '/thanks' })
  again.client.track('Order Placed')
  await host.pass(120_000)
  expect(again.seen()).toEqual([])
  again.client.track('Checkout Started')
  await host.pass(31_000)
  expect(again.seen()).toEqual(['nps'])
})

test('hidden fields come with the event that triggers, and go with every answer also after a reload', async () => {
  const { host, visit } = await arrive({
    hidden: ['order'],
    trigger: { on: 'event', event: 'Order Placed' },
    questions: [{ id: 'score', type: 'nps', title: 'How likely?' }, { id: 'why', type: 'text', title: 'Why?' }],
  })
  visit.client.track('Order Placed', { order: 'A-17', card: '4111' })
  await host.pass(1000)
  visit.see('nps')?.does({ kind: 'answered', question: 'score', value: 3, fields: { order: 'A-17' } })
  await host.pass(1000)
  const again = visit.reload({ session: new Map() })
  await host.pass(5000)
  expect(again.see('nps')?.view().scene.findDraft(survey({}))).toMatchObject({ answers: { score: 3 }, fields: { order: 'A-17' } })
})
