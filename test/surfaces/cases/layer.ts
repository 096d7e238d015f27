import { Fault } from '../scene.ts'
import { type Case, inOneBrowser } from './case.ts'

/** The tip can be used where the host has something on top. */
export const layerCases: Case[] = [
  {
    id: 'S5',
    title: "a tip at a target in the host's modal dialog can be pressed, and the dialog stays open",
    async run(scene) {
      await scene.tab.evaluate(() => (sight.find('#dialog') as HTMLDialogElement).showModal())
      await scene.show('dialog')
      const offsetPx = await scene.expectAt('dialog')
      await scene.press(scene.guide.done)
      await scene.expectGone()
      if (!(await scene.tab.evaluate(() => (sight.find('#dialog') as HTMLDialogElement).open))) throw new Fault('the dialog was closed')
      return offsetPx
    },
  },
  {
    id: 'inert',
    title: 'a host that makes everything else inert does not keep a person from pressing the tip',
    only: inOneBrowser,
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate(() => {
        for (const element of document.body.children) {
          if (element.id === 'main') continue
          element.setAttribute('inert', '')
          element.setAttribute('aria-hidden', 'true')
        }
      })
      const offsetPx = await scene.expectAt('plain')
      const isHidden = () => scene.tab.evaluate((own) => [...document.querySelectorAll(own)].some((element) => element.closest('[aria-hidden]')), scene.guide.own)
      await scene.soon(async () => ((await isHidden()) ? new Fault('the tip is hidden from screen readers') : 0))
      await scene.press(scene.guide.done)
      await scene.expectGone()
      return offsetPx
    },
  },
  {
    id: 'menu',
    title: "a press in a tip that points into the host's open menu leaves the menu open",
    only: inOneBrowser,
    async run(scene) {
      await scene.tab.evaluate(() => (sight.find('#menu') as HTMLElement).showPopover())
      await scene.show('menu')
      const offsetPx = await scene.expectAt('menu')
      await scene.press(scene.guide.done)
      if (!(await scene.tab.evaluate(() => sight.find('#menu')!.matches(':popover-open')))) throw new Fault('the menu was closed')
      await scene.expectGone()
      return offsetPx
    },
  },
]
