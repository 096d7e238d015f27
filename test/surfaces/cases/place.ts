import { places } from '../host/places.ts'
import { Fault, tolerancePx } from '../scene.ts'
import type { Case } from './case.ts'

/** The tip stays where it belongs, whatever the page does under it. */
export const placeCases: Case[] = [
  {
    id: 'S0',
    title: 'on a page that stays still it stands at its target',
    async run(scene) {
      await scene.show('plain')
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S1',
    title: 'a target that appears 800 ms late is waited for',
    async run(scene) {
      await scene.tab.evaluate(() => sight.find('#target')!.remove())
      await scene.ask('plain')
      await scene.tab.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 800))
        const target = Object.assign(document.createElement('button'), { id: 'target', className: 'action', textContent: 'Export report' })
        sight.find('#slot')!.append(target)
      })
      // The first tip of a page has its code to fetch.
      await scene.expectSoonAt('plain')
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S2',
    title: 'a scroller that carries the target away by 40 px is followed',
    async run(scene) {
      await scene.show('scroller')
      await scene.tab.evaluate(() => sight.find('#scroller')!.scrollBy({ top: 40, behavior: 'instant' }))
      return scene.expectAt('scroller')
    },
  },
  {
    id: 'S3',
    title: 'content above that grows by 200 px without an event or a mutation is followed',
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate(() => {
        const sheet = document.styleSheets[0]!
        sheet.insertRule('#lead { height: 220px }', sheet.cssRules.length)
      })
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S4',
    title: 'a target that is replaced by an equal node is found again, and followed when the page then scrolls by 40 px',
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate(() => {
        const target = sight.find('#target')!
        target.replaceWith(target.cloneNode(true))
        scrollBy({ top: 40, behavior: 'instant' })
      })
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S4b',
    title: 'a target that is removed takes the tip away, and brings it back with it',
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate(() => sight.find('#target')!.remove())
      await scene.expectGone()
      await scene.tab.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        const target = Object.assign(document.createElement('button'), { id: 'target', className: 'action', textContent: 'Export report' })
        sight.find('#slot')!.append(target)
      })
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S4c',
    title: 'a target that is only hidden takes the tip away, and brings it back with it',
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate(() => void ((sight.find('#slot') as HTMLElement).hidden = true))
      await scene.expectGone()
      await scene.tab.evaluate(() => void ((sight.find('#slot') as HTMLElement).hidden = false))
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S4d',
    title: 'no frame is painted with the tip elsewhere while the host redraws its target, in a task or in a frame of its own',
    async run(scene) {
      const { guide, tab } = scene
      await scene.show('plain')
      const paint = () =>
        tab.evaluate(
          async (paths) => {
            const redraw = () => {
              const target = sight.find('#target')!
              target.replaceWith(target.cloneNode(true))
            }
            redraw()
            const inTask = await sight.paints(4, paths)
            requestAnimationFrame(redraw)
            return [...inTask, ...(await sight.paints(4, paths))]
          },
          [guide.tip, places.plain],
        )
      // Where looking is dear the tip may be away for a while: then it is asked again, and must not be elsewhere even so.
      return scene.soon(async () => {
        const painted = await paint()
        const offsets = painted.flatMap(([tip, target]) => {
          if (!tip || !target) return []
          const home = guide.home(tip, target)
          return Math.max(Math.abs(tip.left - home.left), Math.abs(tip.top - home.top))
        })
        const worstPx = Math.max(0, ...offsets)
        if (worstPx > tolerancePx) throw new Fault(`a frame has it ${Math.round(worstPx)} px off`, worstPx)
        return offsets.length < painted.length / 2 ? new Fault(`it is there in ${offsets.length} of ${painted.length} frames`) : worstPx
      })
    },
  },
  {
    id: 'S4e',
    title: 'a router that replaces the whole body finds the tip at its target in the new one',
    async run(scene) {
      await scene.show('plain')
      await scene.tab.evaluate((own) => {
        const body = document.body.cloneNode(true) as HTMLElement
        for (const part of body.querySelectorAll(own)) part.remove()
        document.body.replaceWith(body)
      }, scene.guide.own)
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S6',
    title: 'a target in an open shadow root is pointed at',
    async run(scene) {
      await scene.show('shadow')
      return scene.expectAt('shadow')
    },
  },
]
