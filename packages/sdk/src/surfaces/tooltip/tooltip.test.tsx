import type { Tooltip } from '@milepost/contract'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { plainView, rehearse } from '../rehearsal.ts'
import type { TooltipView } from '../surface.ts'
import { mountTooltip } from './tooltip.tsx'

const tooltip: Tooltip = { id: 'tip', kind: 'tooltip', name: 'Tip', target: '#target', title: 'Invite people', body: 'They book for themselves.' }
const view = (more: Partial<TooltipView> = {}): TooltipView => ({
  ...plainView,
  experience: tooltip,
  target: document.querySelector('#target'),
  ...more,
})

let stage: ReturnType<typeof rehearse<'tooltip'>>
beforeEach(() => {
  document.body.innerHTML = '<button id="before">Before</button><button id="target">Invite</button>'
})
afterEach(() => {
  stage.end()
  document.body.innerHTML = ''
})

it('is a dialog with a name and a description, and one button that ends it', () => {
  stage = rehearse(mountTooltip, view())
  const dialog = stage.get('dialog', 'Invite people')
  const describedBy = dialog.getAttribute('aria-describedby')!
  expect((dialog.getRootNode() as ShadowRoot).getElementById(describedBy)?.textContent).toBe('They book for themselves.')
  stage.press('button', 'Got it')
  expect(stage.reports).toEqual([{ kind: 'clicked', part: 'done' }, { kind: 'completed' }, { kind: 'closed' }])
})

it('is named by its text where it has no title, and its button by the content', () => {
  const { title: _, ...plain } = tooltip
  stage = rehearse(mountTooltip, view({ experience: { ...plain, doneLabel: 'Understood' } }))
  expect(stage.get('dialog', 'They book for themselves.')).toBeTruthy()
  expect(stage.get('button', 'Understood')).toBeTruthy()
})

it('is hidden while its target is gone, and back when it is back', () => {
  stage = rehearse(mountTooltip, view({ target: null }))
  expect(stage.all('dialog')).toEqual([])
  stage.view.value = view()
  expect(stage.all('dialog')).toHaveLength(1)
  stage.view.value = view({ target: null })
  expect(stage.all('dialog')).toEqual([])
})

it('closes by Escape only where the key is meant for it', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input id="field">')
  stage = rehearse(mountTooltip, view())
  const escape = (id: string) => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true })
    document.querySelector(id)!.dispatchEvent(event)
    return event.defaultPrevented
  }
  // What listens comes after the first picture.
  await soon(() => expect(escape('#target')).toBe(true))
  expect(stage.said()).toEqual(['dismissed'])
  expect(escape('#field')).toBe(false)
  expect(stage.said()).toEqual(['dismissed'])
  stage.view.value = view({ target: null })
  expect(escape('#target')).toBe(false)
})

it('is done when its target is pressed, if it says so', async () => {
  stage = rehearse(mountTooltip, view({ experience: { ...tooltip, doneByTarget: true } }))
  const press = (id: string) => document.querySelector<HTMLElement>(id)!.click()
  await soon(() => {
    press('#before')
    press('#target')
    expect(stage.said()).toEqual(['clicked', 'completed', 'closed'])
  })
  press('#before')
  expect(stage.said()).toHaveLength(3)
})

it.each(['before what looks after it has come', 'afterwards'])('gives the focus back when it goes with the focus inside, which came %s', async (when) => {
  stage = rehearse(mountTooltip, view())
  // What says it looks after the focus, too, and comes after the first picture.
  const tended = () => soon(() => expect(stage.get('status').textContent).toBe('Invite people. They book for themselves.'))
  const enter = () => {
    document.querySelector<HTMLElement>('#target')!.focus()
    const done = stage.get('button', 'Got it')
    done.focus()
    done.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget: document.querySelector('#target') }))
  }
  if (when === 'afterwards') await tended()
  enter()
  await tended()
  stage.end()
  expect(document.activeElement?.id).toBe('target')
})

it('changes no attribute of the host, and leaves nothing', () => {
  const before = document.body.innerHTML
  stage = rehearse(mountTooltip, view())
  expect(document.querySelector('#target')!.outerHTML).toBe('<button id="target">Invite</button>')
  stage.end()
  expect(document.body.innerHTML).toBe(before)
})
