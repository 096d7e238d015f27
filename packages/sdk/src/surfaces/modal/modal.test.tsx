import type { Modal } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { plainView, rehearse } from '../rehearsal.ts'
import type { ViewOf } from '../surface.ts'
import { mountModal } from './modal.tsx'

const modal: Modal = { id: 'hi', kind: 'modal', name: 'Hi', title: 'Welcome back', body: 'Much is new.' }
const view = (more: Partial<Modal> = {}): ViewOf<'modal'> => ({ ...plainView, experience: { ...modal, ...more } })

let stage: ReturnType<typeof rehearse<'modal'>>
afterEach(() => {
  stage.end()
  document.body.innerHTML = ''
})

it("is the browser's modal dialog, with a name and the focus on it", () => {
  stage = rehearse(mountModal, view())
  const dialog = stage.get('dialog', 'Welcome back') as HTMLDialogElement
  expect(dialog.open).toBe(true)
  expect(stage.focused()).toBe(stage.get('heading', 'Welcome back'))
})

it('has a button that ends it where its author gave none', () => {
  stage = rehearse(mountModal, view())
  stage.press('button', 'Got it')
  expect(stage.reports).toEqual([{ kind: 'completed' }, { kind: 'clicked', part: 'done' }, { kind: 'closed' }])
})

it('is dismissed by Escape and by its close button, and not closed behind the engine', () => {
  stage = rehearse(mountModal, view())
  const cancel = new Event('cancel', { cancelable: true })
  stage.get('dialog').dispatchEvent(cancel)
  stage.press('button', 'Close')
  expect(cancel.defaultPrevented).toBe(true)
  expect(stage.said()).toEqual(['dismissed', 'dismissed'])
  expect((stage.get('dialog') as HTMLDialogElement).open).toBe(true)
})

it('does what its buttons say', () => {
  stage = rehearse(mountModal, view({ buttons: [{ id: 'tour', do: 'start', experience: 'round', label: 'Show me' }, { id: 'no', do: 'close', label: 'Not now' }] }))
  stage.press('button', 'Show me')
  stage.press('button', 'Not now')
  expect(stage.reports.filter(({ kind }) => kind === 'act' || kind === 'clicked')).toEqual([{ kind: 'act', part: 'tour' }, { kind: 'clicked', part: 'no' }])
})

it('gives the focus back and leaves nothing', () => {
  document.body.innerHTML = '<button id="before">Before</button>'
  const before = document.body.innerHTML
  document.querySelector<HTMLElement>('#before')!.focus()
  stage = rehearse(mountModal, view())
  stage.end()
  expect(document.body.innerHTML).toBe(before)
})
