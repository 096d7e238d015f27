import type { Checklist } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bareScene, plainView, rehearse } from '../rehearsal.ts'
import type { ChecklistView } from '../surface.ts'
import { mountChecklist } from './checklist.tsx'
import './later.tsx'

const always = { kind: 'all', of: [] } as const
const checklist: Checklist = {
  id: 'start',
  kind: 'checklist',
  name: 'Start',
  title: { en: 'First steps', de: 'Erste Schritte' },
  tasks: [
    { id: 'trip', title: 'Add a trip', description: 'A name is enough.', doneWhen: always },
    { id: 'team', title: 'Invite people', doneWhen: always, action: { do: 'open', href: '/team', label: 'Go to team' } },
    { id: 'book', title: 'Book', description: 'Then it is real.', doneWhen: always, after: ['team'] },
  ],
  celebration: { title: 'Your trip is planned' },
}
const view = (doneCount = 1, more: Partial<ChecklistView> = {}): ChecklistView => ({
  ...plainView,
  experience: checklist,
  doneCount,
  tasks: checklist.tasks.map(({ id }, index) => ({ id, done: index < doneCount, skipped: false, locked: id === 'book' && doneCount < 2 })),
  ...more,
})

let stage: ReturnType<typeof rehearse<'checklist'>>
beforeEach(() => vi.useFakeTimers({ now: 0 }))
afterEach(() => {
  stage.end()
  vi.useRealTimers()
})

/** What the first picture does without was fetched. */
const soon = () => vi.advanceTimersByTimeAsync(200)

it('stands by as a button that says how much is left', () => {
  stage = rehearse(mountChecklist, view(1, { form: 'launcher' }))
  expect(stage.names('button')).toEqual(['First steps, 2 steps left'])
  expect(stage.get('button').getAttribute('aria-expanded')).toBe('false')
  stage.get('button').click()
  expect(stage.said()).toEqual(['opened'])
})

it('says one step in the singular', () => {
  stage = rehearse(mountChecklist, view(2, { form: 'launcher' }))
  expect(stage.text()).toContain('1 step left')
})

it('is drawn anew by what changes on it, and by nothing else', () => {
  const scene = (plan: string) => bareScene({ person: { ...emptyFacts(), traits: { plan: [{ at: 0, value: plan }] } } })
  const rules = vi.spyOn(Intl, 'PluralRules')
  stage = rehearse(mountChecklist, view(1, { form: 'launcher', scene: scene('free') }))
  const drawn = () => rules.mock.calls.length
  expect(drawn()).toBe(1)
  stage.view.value = view(1, { form: 'launcher', scene: scene('free') })
  expect(drawn()).toBe(1)
  // A text may name it.
  stage.view.value = view(1, { form: 'launcher', scene: scene('pro') })
  expect(drawn()).toBe(2)
  stage.view.value = view(2, { form: 'launcher', scene: scene('pro') })
  expect([drawn(), stage.text()]).toEqual([3, expect.stringContaining('1 step left')])
  rules.mockRestore()
})

it('moves the focus into a panel that a person opened, and back when they leave by Escape', () => {
  stage = rehearse(mountChecklist, view(1, { form: 'launcher' }))
  const launcher = stage.get('button')
  launcher.focus()
  launcher.click()
  stage.view.value = view()
  expect(stage.focused()).toBe(stage.get('heading', 'First steps'))
  expect(launcher.getAttribute('aria-expanded')).toBe('true')
  stage.key('Escape')
  expect(stage.said()).toEqual(['opened', 'collapsed'])
  expect(stage.focused()).toBe(launcher)
})

it('takes no focus when it opens by itself', () => {
  stage = rehearse(mountChecklist, view())
  expect(stage.get('dialog', 'First steps')).toBeTruthy()
  expect(stage.focused()).toBe(document.body)
})

it('says what is won, and unfolds what comes next', () => {
  stage = rehearse(mountChecklist, view())
  const bar = stage.get('progressbar', 'First steps')
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual(['1', '1 of 3 done'])
  expect(stage.names('button')).toContain('Add a trip, Done')
  expect(stage.names('button')).toContain('Book, Opens after the earlier steps')
  expect(stage.get('button', 'Invite people').getAttribute('aria-expanded')).toBe('true')
  expect(stage.get('link', 'Go to team').getAttribute('href')).toBe('/team')
})

it('unfolds and folds a task that a person presses, until the next one is done', () => {
  stage = rehearse(mountChecklist, view())
  stage.press('button', 'Add a trip, Done')
  expect(stage.text()).toContain('A name is enough.')
  expect(stage.all('link')).toEqual([])
  stage.press('button', 'Add a trip, Done')
  expect(stage.text()).not.toContain('A name is enough.')
  stage.view.value = view(2)
  expect(stage.get('button', 'Book').getAttribute('aria-expanded')).toBe('true')
})

it('hands the action to the engine, but leaves a press for another tab to the browser', () => {
  stage = rehearse(mountChecklist, view())
  const link = stage.get('link', 'Go to team')
  const press = (more: MouseEventInit) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...more })
    link.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(press({})).toBe(true)
  expect(stage.reports).toEqual([{ kind: 'act', part: 'team' }])
  link.addEventListener('click', (event) => event.preventDefault(), { capture: true })
  press({ ctrlKey: true })
  expect(stage.reports.at(-1)).toEqual({ kind: 'clicked', part: 'team' })
})

it('asks before it is hidden, with a way to be reminded tomorrow', async () => {
  stage = rehearse(mountChecklist, view())
  await soon()
  stage.press('button', 'Hide checklist')
  expect(stage.get('group', 'Hide this checklist?')).toBeTruthy()
  expect(stage.said()).toEqual([])
  expect(stage.focused()?.textContent).toBe('Remind me tomorrow')
  stage.key('Escape')
  expect(stage.said()).toEqual([])
  expect(stage.focused()?.textContent).toBe('Hide checklist')
  stage.press('button', 'Hide checklist')
  stage.press('button', 'Remind me tomorrow')
  stage.press('button', 'Hide for good')
  expect(stage.reports).toEqual([{ kind: 'snoozed', untilMs: 86_400_200 }, { kind: 'dismissed' }])
})

it('announces a task that was done elsewhere, politely, and celebrates the last', async () => {
  stage = rehearse(mountChecklist, view())
  await soon()
  stage.view.value = view(2)
  await vi.waitFor(() => expect(stage.get('status').textContent).toBe('Invite people: Done. 2 of 3 done'))
  stage.view.value = view(3)
  await vi.waitFor(() => expect(stage.get('status').textContent).toBe('Your trip is planned'))
  expect(stage.get('dialog', 'Your trip is planned')).toBeTruthy()
  stage.press('button', 'Close')
  expect(stage.said()).toEqual(['closed'])
})

it('reads its texts in the language of the reader, and in the fallback where there is none', () => {
  stage = rehearse(mountChecklist, view(1, { locale: 'de' }))
  expect(stage.get('heading', 'Erste Schritte')).toBeTruthy()
  stage.view.value = view(1, { locale: 'sv' })
  expect(stage.get('heading', 'First steps')).toBeTruthy()
})

it('leaves nothing in the page', () => {
  stage = rehearse(mountChecklist, view())
  stage.end()
  expect(document.body.innerHTML).toBe('')
})

it('lets a person pass over a task that allows it, and counts what is left', () => {
  const experience: Checklist = { ...checklist, tasks: checklist.tasks.map((task) => (task.id === 'team' ? { ...task, skippable: true } : task)) }
  stage = rehearse(mountChecklist, view(1, { experience }))
  stage.press('button', 'Skip')
  expect(stage.reports).toEqual([{ kind: 'skipped', task: 'team' }])
  const tasks = view(1).tasks.map((task) => ({ ...task, skipped: task.id === 'team', locked: false }))
  stage.view.value = view(1, { experience, tasks })
  expect(stage.text()).toContain('1 of 2 done')
  expect(stage.names('button')).toContain('Invite people, Skipped')
  expect(stage.all('button', 'Skip')).toEqual([])
})

it('celebrates when nothing is left but what was passed over', async () => {
  const tasks = view(2).tasks.map((task) => ({ ...task, skipped: task.id === 'book', locked: false }))
  stage = rehearse(mountChecklist, view(2, { tasks }))
  await soon()
  expect(stage.get('heading', 'Your trip is planned')).toBeTruthy()
})

it('stands inside an element of the host where it says so: always there, and nothing to fold', () => {
  document.body.innerHTML = '<div id="slot"></div>'
  stage = rehearse(mountChecklist, view(1, { form: 'launcher', experience: { ...checklist, inside: '#slot' } }))
  expect(document.querySelector('#slot > milepost-layer')).toBeTruthy()
  expect(stage.get('region', 'First steps')).toBeTruthy()
  expect(stage.names('button')).not.toContain('Minimise')
  stage.end()
  expect(document.body.innerHTML).toBe('<div id="slot"></div>')
  document.body.innerHTML = ''
})

it('is dressed inside an element of the host, too, for what it says last', async () => {
  document.body.innerHTML = '<div id="slot"></div>'
  stage = rehearse(mountChecklist, view(3, { experience: { ...checklist, inside: '#slot' } }))
  await vi.waitFor(() => stage.get('heading', 'Your trip is planned'))
  const { adoptedStyleSheets } = stage.get('heading', 'Your trip is planned').getRootNode() as ShadowRoot
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => (rule as CSSStyleRule).selectorText))
  expect(rules).toContain('.won')
  stage.end()
  document.body.innerHTML = ''
})
