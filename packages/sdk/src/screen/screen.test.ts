import type { Experience } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import type { Browser } from '../browser/browser.ts'
import type { Live } from '../surfaces/live.ts'
import { bareScene } from '../surfaces/rehearsal.ts'
import type { Mount, ViewOf } from '../surfaces/surface.ts'
import { createScreen, type Screen, type SurfaceList } from './screen.ts'

const strip: Experience = { id: 'strip', kind: 'banner', name: 'Strip', body: 'Closed on Sunday' }

let screen: Screen
let views: Live<ViewOf<'banner'>>[]
let gone: number
const open = () => {
  views = []
  gone = 0
  const banner: Mount<'banner'> = (_, view) => {
    views.push(view)
    return () => void gone++
  }
  const ignore = () => {}
  screen = createScreen({
    browser: { window, document } as unknown as Browser,
    surfaces: { banner: async () => banner } as unknown as SurfaceList,
    ...{ onShown: ignore, onBox: ignore, onReport: ignore, onProblem: ignore },
  })
}
const speak = (language: string) => screen.draw([{ experience: strip, form: 'full' }], bareScene({ language }))
afterEach(() => screen.end())

it('draws nothing before the words of its language are there', async () => {
  open()
  speak('de')
  await Promise.resolve()
  expect(views).toEqual([])
  await soon(() => expect(views.map(({ value }) => value.messages.close)).toEqual(['Schließen']))
})

it('leaves standing what stands there while another language is on its way', async () => {
  open()
  speak('en')
  await soon(() => expect(views).toHaveLength(1))
  speak('sv')
  await soon(() => expect(views[0]!.value.messages.close).toBe('Stäng'))
  speak('en')
  expect(views[0]!.value.messages.close).toBe('Close')
  expect([views.length, gone]).toEqual([1, 0])
})
