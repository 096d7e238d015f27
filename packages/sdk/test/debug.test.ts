import { expect, test, vi } from 'vitest'
import { debugReport, explainInWords, openDebugPanel } from '../src/debug/index.ts'
import { tidy } from '../src/target/name.ts'
import { checklist, nps, tooltip } from './content.fixture.ts'
import { createHost, type Visit } from './host.fixture.ts'

/** The panel as a person reads it. */
function panelOf({ tab }: Visit) {
  const root = () => [...tab.document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!).find((root) => root.querySelector('.debug'))
  const all = (selector: string) => [...(root()?.querySelectorAll<HTMLElement>(selector) ?? [])]
  return {
    isOpen: () => root() !== undefined,
    text: (selector = '.debug') => all(selector).map((element) => tidy(element.textContent)),
    press: (name: string) => all('button').find((button) => (button.getAttribute('aria-label') ?? tidy(button.textContent)) === name)!.click(),
    all,
  }
}

test('?milepost=debug opens the panel, and it stays from page to page until it is closed', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit({ path: '/?milepost=debug' })
  await host.pass()
  expect(panelOf(visit).isOpen()).toBe(true)
  const next = visit.reload({ path: '/next' })
  await host.pass()
  const panel = panelOf(next)
  expect(panel.isOpen()).toBe(true)
  panel.press('Close debug panel')
  expect(panel.isOpen()).toBe(false)
  const last = next.reload()
  await host.pass()
  expect(panelOf(last).isOpen()).toBe(false)
})

test('it says who is here, and what is known, with its age', async () => {
  const host = createHost()
  host.collector.publish([{ ...checklist, audience: { kind: 'trait', trait: 'plan', op: 'equals', value: 'pro' } }])
  const visit = host.visit({ path: '/?milepost=debug' })
  visit.client.identify('u1', { plan: 'pro' })
  visit.client.group('acme', { seats: 5 })
  visit.client.track('Project Created')
  await host.pass(65_000)
  const [person] = panelOf(visit).text('.section')
  expect(person).toContain('User idu1')
  expect(person).toContain('plan"pro" 1 min. ago')
  expect(person).toContain('seats5 1 min. ago')
  expect(person).toContain('Project Createdonce 1 min. ago')
  expect(person).toContain('Progress of startseen')
})

test('each experience is explained in sentences, question by question', async () => {
  const host = createHost()
  const audience = { kind: 'all', of: [{ kind: 'trait', trait: 'plan', op: 'equals', value: 'pro' }, { kind: 'language', in: ['de'] }] }
  host.collector.publish([checklist, { ...nps, audience }])
  const visit = host.visit({ path: '/?milepost=debug' })
  visit.client.identify('u1', { plan: 'free' })
  await host.pass()
  const ones = panelOf(visit).text('.one')
  expect(ones.find((text) => text.includes('Get started'))).toContain('Shown')
  const survey = ones.find((text) => text.includes('NPS'))
  expect(survey).toContain('Held')
  expect(survey).toContain('This person is not in its audience.')
  expect(survey).toContain('No person’s plan is “pro”: “free”')
  expect(survey).toContain('What triggers it has not happened yet.')
  expect(await explainInWords(visit.client, 'nps')).toMatchObject({ shown: false, reason: 'audience', also: ['What triggers it has not happened yet.'] })
  expect(await explainInWords(visit.client, 'nobody')).toBeNull()
})

test('a target that fits several elements is named where it is explained', async () => {
  const host = createHost()
  host.collector.publish([{ ...tooltip, target: ['#gone', 'button'] }])
  const visit = host.visit({ path: '/?milepost=debug', html: '<button>One</button><button>Two</button>' })
  await host.pass()
  const [one] = panelOf(visit).text('.one')
  expect(one).toContain('Held')
  expect(one).toContain('Missing #gone, else button')
  expect(one).toContain('2 elements match "button"; a target must fit one')
  expect(panelOf(visit).text('.section').at(-1)).toContain('target 2 elements match')
})

test('the queue tells what waits, what was sent, what was refused and why, and what was lost', async () => {
  const host = createHost()
  const visit = host.visit({ path: '/?milepost=debug' })
  const queue = () => panelOf(visit).text('.section').find((text) => text.startsWith('Queue'))
  await host.pass()
  visit.client.track('Fine')
  await host.pass(1000)
  visit.client.track('Huge', { text: 'x'.repeat(100_000) })
  await host.pass(10)
  expect(queue()).toContain('Waits Fine')
  await host.pass()
  expect(queue()).toContain('Sent Fine')
  expect(queue()).toContain('Lost in this page view: 1 tooLarge')
  host.collector.answerNext([{ status: 'refused', reason: 'fieldInvalid', detail: 'no such thing' }])
  visit.client.track('Odd')
  await host.pass()
  expect(queue()).toContain('Refused Odd')
  expect(queue()).toContain('fieldInvalid: no such thing')
  host.collector.answerNext('unreachable')
  visit.client.track('Late')
  await host.pass(2000)
  expect(queue()).toContain('Not delivered Late')
})

test('decisions are listed when they differ from the one before', async () => {
  const host = createHost()
  host.collector.publish([checklist, nps])
  const visit = host.visit({ path: '/?milepost=debug' })
  await host.pass()
  visit.client.track('Report Exported')
  await host.pass(600)
  const list = panelOf(visit).text('.section').find((text) => text.startsWith('Decisions'))
  expect(list).toContain('shows start; holds nps (busy)')
  expect(list).toContain('shows start; holds nps (notTriggered)')
})

test('forgetting is asked for twice; then the checklist is new again, and who is here stays', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  host.collector.answerNext(...Array(20).fill('unreachable'))
  const visit = host.visit({ path: '/?milepost=debug' })
  visit.client.identify('u1')
  await host.pass()
  visit.see('start')?.does({ kind: 'dismissed' })
  await host.pass()
  const reload = vi.spyOn(visit.tab.window.location, 'reload').mockImplementation(() => {})
  const panel = panelOf(visit)
  panel.press('Forget progress…')
  panel.press('Keep it')
  expect(visit.seen()).toEqual([])
  panel.press('Forget progress…')
  panel.press('Forget and reload')
  expect(reload).toHaveBeenCalledOnce()
  const again = visit.reload()
  await host.pass()
  expect(again.seen()).toEqual(['start'])
  expect(debugReport(again.client)?.identity.userId).toBe('u1')
})

test('the report is copied as JSON, or given as text where the clipboard is closed', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit({ path: '/?milepost=debug' })
  await host.pass()
  const written: string[] = []
  const clipboard = { writeText: vi.fn(async (text: string) => void written.push(text)) }
  Object.defineProperty(visit.tab.window.navigator, 'clipboard', { value: clipboard })
  panelOf(visit).press('Copy as JSON')
  expect(JSON.parse(written[0]!)).toMatchObject({ release: 1, experiences: [{ experience: 'start', shown: true, form: 'full' }] })
  clipboard.writeText.mockRejectedValue(new Error('not allowed'))
  panelOf(visit).press('Copy as JSON')
  await host.pass(0)
  const [field] = panelOf(visit).all('textarea') as HTMLTextAreaElement[]
  expect(JSON.parse(field!.value)).toMatchObject({ release: 1 })
})

test('it can be opened by code, says why a quiet page is quiet, and goes with the client', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit({ isAutomated: true })
  await host.pass()
  openDebugPanel(visit.client)
  await host.pass(100)
  const panel = panelOf(visit)
  expect(panel.text('.note')).toEqual(['A program drives this browser: nothing is shown.'])
  visit.client.dispose()
  expect(panel.isOpen()).toBe(false)
  expect(visit.tab.held()).toBe(0)
  expect(openDebugPanel(visit.client)).toBeTypeOf('function')
  expect(debugReport(visit.client)).toBeNull()
})

test('where nothing may be sent it opens all the same, and counts what was not', async () => {
  const host = createHost()
  const visit = host.visit({ path: '/?milepost=debug', asksForPrivacy: true })
  visit.client.track('Secret')
  await host.pass()
  expect(panelOf(visit).isOpen()).toBe(true)
  expect(debugReport(visit.client)?.queue).toMatchObject({ waiting: [], dropped: { optedOut: 1 } })
})

test('a page that does not ask for it never fetches it', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const visit = host.visit({ path: '/?milepost=on' })
  await host.pass()
  expect(panelOf(visit).isOpen()).toBe(false)
})
