import type { Banner } from '@milepost/contract'
import { paragraph } from '@milepost/contract/define'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { plainView, rehearse } from '../rehearsal.ts'
import type { ViewOf } from '../surface.ts'
import { mountBanner } from './banner.tsx'

const banner: Banner = {
  id: 'news',
  kind: 'banner',
  name: 'News',
  title: 'Boards can be printed',
  body: [paragraph('On one page.')],
  buttons: [
    { id: 'try', do: 'open', href: '/print', label: 'Try it' },
    { id: 'tour', do: 'start', experience: 'round', label: 'Show me' },
  ],
}
const view = (more: Partial<Banner> = {}): ViewOf<'banner'> => ({ ...plainView, experience: { ...banner, ...more } })

let stage: ReturnType<typeof rehearse<'banner'>>
beforeEach(() => {
  document.body.innerHTML = '<main><div id="slot"></div></main>'
  vi.useFakeTimers()
})
afterEach(() => {
  stage.end()
  vi.useRealTimers()
  document.body.innerHTML = ''
})

it('is a region with a name, takes no focus, and is told once', async () => {
  stage = rehearse(mountBanner, view())
  expect(stage.get('region', 'Boards can be printed')).toBeTruthy()
  expect(document.activeElement).toBe(document.body)
  await soon(() => expect(stage.get('status').textContent).toBe('Boards can be printed. On one page.'))
})

it('is done by a button, before the page may go', () => {
  stage = rehearse(mountBanner, view())
  stage.press('link', 'Try it')
  expect(stage.reports).toEqual([{ kind: 'completed' }, { kind: 'act', part: 'try' }, { kind: 'closed' }])
})

it('leaves a link to the browser that is opened aside', () => {
  stage = rehearse(mountBanner, view())
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
  stage.get('link', 'Try it').dispatchEvent(event)
  expect(event.defaultPrevented).toBe(false)
  expect(stage.reports).toEqual([{ kind: 'completed' }, { kind: 'clicked', part: 'try' }, { kind: 'closed' }])
})

it('is dismissed by its close button, and by Escape with the focus in it', () => {
  stage = rehearse(mountBanner, view())
  stage.press('button', 'Close')
  stage.get('button', 'Show me').focus()
  stage.key('Escape')
  expect(stage.said()).toEqual(['dismissed', 'dismissed'])
})

it('stands inside an element of the host where it says so, and leaves nothing', () => {
  const before = document.body.innerHTML
  stage = rehearse(mountBanner, view({ inside: '#slot' }))
  expect(document.querySelector('#slot > milepost-layer')!.shadowRoot!.querySelector('.within')).toBeTruthy()
  stage.end()
  expect(document.body.innerHTML).toBe(before)
})
