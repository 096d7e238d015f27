import type { Point, Tab } from '../harness/driver.ts'
import type { Guide } from './guides/guide.ts'
import { type PlaceName, places } from './host/places.ts'
import type { Box } from './host/sight.ts'

/** How far a tip or a cut-out may be from where it belongs, CSS pixels. */
export const tolerancePx = 2

/** What a guide did wrong, in a sentence. */
export class Fault extends Error {
  readonly offsetPx: number | undefined

  constructor(message: string, offsetPx?: number) {
    super(message)
    this.offsetPx = offsetPx
  }
}

/** One guide on one page in one browser, in the words of the cases. */
export interface Scene {
  tab: Tab
  guide: Guide
  /** Asks for a tip, and waits until it stands where it belongs. */
  show: (place: PlaceName) => Promise<void>
  /** Asks for a tip, and does not wait. */
  ask: (place: PlaceName) => Promise<void>
  /** Waits until the tip and the cut-out stand at the place, as long as one that was asked for may take. */
  expectSoonAt: (place: PlaceName) => Promise<void>
  /** Fails unless the tip and the cut-out stand at the place, after what a page change is given. @returns pixels off */
  expectAt: (place: PlaceName) => Promise<number>
  expectGone: () => Promise<void>
  /** Asks until the answer is no fault, as long as a change of the page may take to be followed. @returns the answer */
  soon: (ask: () => Promise<Fault | number>) => Promise<number>
  /** A real press in the middle of an element; fails where the press would meet another. */
  press: (path: string) => Promise<void>
  /** Presses Escape, and waits until the tip is gone. What hears the key may come after the first picture: then somebody presses again. */
  escape: () => Promise<void>
}

export interface SceneOptions {
  /** Milliseconds in which a tip that was asked for has to stand. */
  showWithinMs: number
  /** Milliseconds in which a change of the page has to be followed, once it had its time to settle: a machine that has much else to do draws late. */
  followWithinMs: number
  /** Lets a change of the page take effect: some frames, or some time. */
  settle: (tab: Tab) => Promise<void>
}

export function sceneOf(tab: Tab, guide: Guide, { showWithinMs, followWithinMs, settle }: SceneOptions): Scene {
  const boxOf = (path: string) => tab.evaluate((path) => sight.box(path), path)

  async function misplacement(place: PlaceName): Promise<Fault | number> {
    const [tip, target, cutOut] = [await boxOf(guide.tip), await boxOf(places[place]), await guide.cutOut?.(tab)]
    if (!target) return new Fault('the target itself is not drawn')
    if (!tip) return new Fault('no tip is drawn')
    const home = guide.home(tip, target)
    const tipPx = Math.max(Math.abs(tip.left - home.left), Math.abs(tip.top - home.top))
    if (tipPx > tolerancePx) return new Fault(`the tip is ${Math.round(tipPx)} px off`, tipPx)
    if (!guide.cutOut) return tipPx
    if (!cutOut) return new Fault('the cut-out is lost')
    const cutOutPx = distance(cutOut, grown(target, guide.cutOutPadding ?? 0))
    return cutOutPx > tolerancePx ? new Fault(`the cut-out is ${Math.round(cutOutPx)} px off`, cutOutPx) : Math.max(tipPx, cutOutPx)
  }
  async function within(ms: number, ask: () => Promise<Fault | number>): Promise<number> {
    const giveUpAt = Date.now() + ms
    for (;;) {
      const answer = await ask()
      if (typeof answer === 'number') return answer
      if (Date.now() > giveUpAt) throw answer
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  async function ask(place: PlaceName): Promise<void> {
    await guide.show(tab, place).catch((error: Error) => {
      throw new Fault(`it throws ${/\w*Error: .*/.exec(error.message)?.[0] ?? error.message}`)
    })
  }
  const expectSoonAt = async (place: PlaceName) => void (await within(showWithinMs, () => misplacement(place)))
  const soon = (ask: () => Promise<Fault | number>) => within(followWithinMs, ask)
  const goneOrFault = async () => ((await boxOf(guide.tip)) ? new Fault('the tip is still there') : 0)

  return {
    tab,
    guide,
    ask,
    expectSoonAt,
    async show(place) {
      await ask(place)
      await expectSoonAt(place)
      await within(showWithinMs, async () => ((await guide.isAtRest?.(tab)) === false ? new Fault('it does not come to rest') : 0))
      await settle(tab)
    },
    async expectAt(place) {
      await settle(tab)
      return soon(() => misplacement(place))
    },
    async expectGone() {
      await settle(tab)
      await soon(goneOrFault)
    },
    soon,
    async press(path) {
      let point = undefined as Point | undefined
      await soon(async () => {
        point = await tab.evaluate((path) => sight.reach(path), path)
        return point ? 0 : new Fault(`a press on ${path} would meet something else`)
      })
      await tab.clickAt(point!)
    },
    async escape() {
      await soon(async () => {
        await tab.press('Escape')
        await settle(tab)
        return goneOrFault()
      })
    },
  }
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by }
}

/** The largest difference of any two edges that belong together. */
function distance(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.left - b.left),
    Math.abs(a.top - b.top),
    Math.abs(a.left + a.width - b.left - b.width),
    Math.abs(a.top + a.height - b.top - b.height),
  )
}
