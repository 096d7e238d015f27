import type { Step, Tour } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { bareScene, plainView, rehearse } from '../rehearsal.ts'
import type { ViewOf } from '../surface.ts'
import { mountTour } from './tour.tsx'

const dayMs = 86_400_000
const tour: Tour = {
  id: 'round',
  kind: 'tour',
  name: 'Round',
  steps: [
    { id: 'hello', title: 'Welcome', body: [{ kind: 'paragraph', of: ['It takes ', { kind: 'bold', of: ['a minute'] }, '.'] }] },
    { id: 'make', target: '#make', title: 'Make a board', body: 'Press it.', advance: { on: 'click' } },
    { id: 'name', target: '#name', title: 'Name it', body: 'Anything will do.', advance: { on: 'valid' } },
    { id: 'wait', target: '#make', title: 'Wait', body: 'Until it is there.', advance: { on: 'event', event: 'Board Created', where: { template: 'sprint' } } },
    { id: 'bye', title: 'There you are', body: 'That is all.' },
  ],
}

interface At {
  since?: number
  snoozedUntil?: number
  experience?: Tour
}
function view(id: string, { since = 1, snoozedUntil, experience = tour }: At = {}): ViewOf<'tour'> {
  const person = { ...emptyFacts(), progress: { round: snoozedUntil === undefined ? {} : { snoozedUntil } } }
  const session = { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [] }
  const step = experience.steps.find((one) => one.id === id) as Step
  return { ...plainView, experience, scene: bareScene({ now: 5, person, session }, { standingOf: () => ({ step, since }) }) }
}

let stage: ReturnType<typeof rehearse<'tour'>>
const listened = vi.spyOn(window, 'addEventListener')
beforeEach(() => {
  listened.mockClear()
  document.body.innerHTML = '<button id="make">New board</button><form><input id="name" required></form>'
})
afterEach(() => {
  stage.end()
  document.body.innerHTML = ''
})

/** What listens in the page comes beside the first picture: what somebody presses is heard from then on. */
const listening = async () => {
  await soon(() => expect(listened).toHaveBeenCalledWith('keydown', expect.anything(), true))
  listened.mockClear()
}

it('is a dialog with a name and a description, says where in the tour it is, and goes on by a button', () => {
  stage = rehearse(mountTour, view('hello'))
  const dialog = stage.get('dialog', 'Welcome')
  const describedBy = dialog.getAttribute('aria-describedby')!
  expect((dialog.getRootNode() as ShadowRoot).getElementById(describedBy)?.textContent).toBe('It takes a minute.')
  expect(stage.text()).toContain('1 of 5')
  expect(stage.names('button')).toEqual(['Next', 'Close'])
  stage.press('button', 'Next')
  stage.press('button', 'Next')
  expect(stage.reports).toEqual([{ kind: 'step', done: 'hello', to: 'make', go: true }])
})

it('says that it has begun, once, where nobody has told before', () => {
  stage = rehearse(mountTour, { ...view('hello'), scene: bareScene({}, { standingOf: () => ({ step: tour.steps[0]! }) }) })
  stage.view.value = { ...stage.view.value }
  expect(stage.reports).toEqual([{ kind: 'step', to: 'hello' }])
})

it('moves the focus to each step, and gives it back at the end', async () => {
  const before = document.querySelector<HTMLElement>('#make')!
  before.focus()
  stage = rehearse(mountTour, view('hello'))
  const dialog = stage.get('dialog')
  expect(stage.focused()).toBe(dialog)
  dialog.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget: before }))
  stage.get('button', 'Next').focus()
  // It comes with what looks after the focus.
  await soon(() => expect(stage.isStyled('.button:hover')).toBe(true))
  stage.view.value = view('make')
  expect(stage.focused()).toBe(stage.get('dialog', 'Make a board'))
  stage.end()
  expect(document.activeElement).toBe(before)
})

it('takes no focus from somebody who writes, and tells them politely instead', async () => {
  document.querySelector<HTMLElement>('#name')!.focus()
  stage = rehearse(mountTour, view('hello'))
  expect(document.activeElement?.id).toBe('name')
  await soon(() => expect(stage.get('status').textContent).toBe('Welcome. It takes a minute.'))
})

it('goes on by a click on the target, which has no button beside it, once', async () => {
  stage = rehearse(mountTour, view('make'))
  await listening()
  expect(stage.names('button')).toEqual(['New board', 'Back', 'Close'].slice(1))
  const heard: string[] = []
  document.querySelector('#make')!.addEventListener('click', () => heard.push('click'))
  document.querySelector<HTMLElement>('#make')!.click()
  document.querySelector<HTMLElement>('#make')!.click()
  expect(heard).toEqual(['click', 'click'])
  expect(stage.reports).toEqual([{ kind: 'step', done: 'make', to: 'name', go: false }])
})

it('goes on by a field that was changed and is valid, and has a button as soon as it is', async () => {
  stage = rehearse(mountTour, view('name'))
  await listening()
  const field = document.querySelector<HTMLInputElement>('#name')!
  const say = (type: string) => field.dispatchEvent(new Event(type, { bubbles: true }))
  expect(stage.names('button')).not.toContain('Next')
  say('change')
  expect(stage.reports).toEqual([])
  field.value = 'Spring'
  say('input')
  expect(stage.names('button')).toContain('Next')
  expect(stage.reports).toEqual([])
  say('change')
  expect(stage.reports).toEqual([{ kind: 'step', done: 'name', to: 'wait', go: false }])
})

it('goes back to the page of the step before, which completes nothing', () => {
  stage = rehearse(mountTour, view('make'))
  stage.press('button', 'Back')
  expect(stage.reports).toEqual([{ kind: 'step', to: 'hello', go: true }])
})

it('is done after its last step', () => {
  stage = rehearse(mountTour, view('bye'))
  stage.press('button', 'Done')
  expect(stage.reports).toEqual([{ kind: 'step', done: 'bye' }, { kind: 'completed' }, { kind: 'closed' }])
})

it('is put off by Escape for a day, and dismissed by it the second time', async () => {
  stage = rehearse(mountTour, view('hello'))
  await listening()
  stage.key('Escape')
  expect(stage.reports).toEqual([{ kind: 'snoozed', untilMs: 5 + dayMs }])
  stage.end()
  stage = rehearse(mountTour, view('hello', { snoozedUntil: 1 }))
  await listening()
  stage.key('Escape')
  expect(stage.said()).toEqual(['dismissed'])
})

it('is dismissed by its close button', () => {
  stage = rehearse(mountTour, view('hello'))
  stage.press('button', 'Close')
  expect(stage.said()).toEqual(['dismissed'])
})

it('dims the page by panels that screen readers do not meet, unless it says otherwise', () => {
  const panels = () => [...document.querySelectorAll('milepost-layer')].flatMap((host) => [...host.shadowRoot!.querySelectorAll('.shades')])
  stage = rehearse(mountTour, view('make'))
  expect(panels().map((panel) => panel.getAttribute('aria-hidden'))).toEqual(['true'])
  stage.end()
  stage = rehearse(mountTour, view('make', { experience: { ...tour, spotlight: false } }))
  expect(panels()).toEqual([])
})

it('is hidden while its target is gone, and changes nothing of the host', () => {
  const before = document.body.innerHTML
  stage = rehearse(mountTour, view('make'))
  document.querySelector('#make')!.remove()
  stage.view.value = view('make')
  expect(stage.all('dialog')).toEqual([])
  document.body.insertAdjacentHTML('afterbegin', '<button id="make">New board</button>')
  stage.view.value = view('make')
  expect(stage.all('dialog')).toHaveLength(1)
  stage.end()
  expect(document.body.innerHTML).toBe(before)
})
