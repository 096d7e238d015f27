import type { Hotspot } from '@milepost/contract'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { plainView, rehearse } from '../rehearsal.ts'
import type { ViewOf } from '../surface.ts'
import { mountHotspot } from './hotspot.tsx'

const hotspot: Hotspot = { id: 'dot', kind: 'hotspot', name: 'Dot', target: '#filter', title: 'New: filters', body: 'By person, by date.' }
const view = (form: 'full' | 'launcher', experience = hotspot): ViewOf<'hotspot'> => ({ ...plainView, form, experience })

let stage: ReturnType<typeof rehearse<'hotspot'>>
beforeEach(() => {
  document.body.innerHTML = '<button id="filter">Filter</button>'
})
afterEach(() => {
  stage.end()
  document.body.innerHTML = ''
})

it('is a button with the name of what it tells, and opens nothing by itself', () => {
  stage = rehearse(mountHotspot, view('launcher'))
  expect(stage.get('button', 'New: filters').getAttribute('aria-expanded')).toBe('false')
  expect(stage.all('dialog')).toEqual([])
  stage.press('button', 'New: filters')
  expect(stage.said()).toEqual(['opened'])
})

it('opens a tip that takes the focus of who opened it, and folds it again by Escape', async () => {
  stage = rehearse(mountHotspot, view('launcher'))
  stage.press('button', 'New: filters')
  stage.view.value = view('full')
  expect(stage.get('dialog', 'New: filters')).toBeTruthy()
  expect(stage.focused()).toBe(stage.get('heading', 'New: filters'))
  await soon(() => {
    stage.key('Escape')
    expect(stage.said()).toEqual(['opened', 'collapsed'])
  })
  expect(stage.focused()).toBe(stage.get('button', 'New: filters'))
})

it('is done when it was understood, and only folded when it was closed', () => {
  stage = rehearse(mountHotspot, view('full', { ...hotspot, doneLabel: 'Understood' }))
  stage.press('button', 'Close')
  stage.press('button', 'Understood')
  expect(stage.said()).toEqual(['collapsed', 'clicked', 'completed', 'closed'])
})

it('has a close button that is seen on a picture, too', () => {
  stage = rehearse(mountHotspot, view('full', { ...hotspot, media: { kind: 'image', src: '/a.png', alt: 'A map' } }))
  const { adoptedStyleSheets } = stage.get('button', 'Close').getRootNode() as ShadowRoot
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
  expect(rules.filter(({ selectorText }) => selectorText === '.tip>.icon').map(({ style }) => style.background)).toContain('var(--surface)')
})

it('is not there while its target is gone, and leaves nothing', () => {
  const before = document.body.innerHTML
  stage = rehearse(mountHotspot, view('launcher'))
  document.querySelector('#filter')!.remove()
  stage.view.value = view('launcher')
  expect(stage.all('button')).toEqual([])
  document.body.insertAdjacentHTML('afterbegin', '<button id="filter">Filter</button>')
  stage.view.value = view('launcher')
  expect(stage.names('button')).toEqual(['New: filters'])
  stage.end()
  expect(document.body.innerHTML).toBe(before)
})
