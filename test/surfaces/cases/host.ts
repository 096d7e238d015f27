import { Fault, type Scene } from '../scene.ts'
import { places } from '../host/places.ts'
import { type Case, inOneBrowser } from './case.ts'

declare global {
  /** What the host's own listeners heard in a case. */
  var heard: string[]
}

const hear = (scene: Scene, path: string, types: string[]) =>
  scene.tab.evaluate(
    ({ path, types }) => {
      globalThis.heard = []
      const target = path === '' ? document : sight.find(path)!
      for (const type of types) target.addEventListener(type, () => void heard.push(type))
    },
    { path, types },
  )
const heardIn = (scene: Scene) => scene.tab.evaluate(() => heard)

/** The host goes on as if no guide were there. */
export const hostCases: Case[] = [
  {
    id: 'S8',
    title: "a press inside the tip is not heard by the host's listeners for a press outside",
    only: inOneBrowser,
    async run(scene) {
      await scene.show('plain')
      await hear(scene, '', ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'focusin'])
      await scene.press(scene.guide.done)
      const heard = await heardIn(scene)
      if (heard.length > 0) throw new Fault(`the host heard ${heard.join(', ')}`)
    },
  },
  {
    id: 'S9',
    title: 'a press on the target reaches it once, and the tip stays',
    only: inOneBrowser,
    async run(scene) {
      await scene.show('plain')
      await hear(scene, '#target', ['click'])
      await scene.press(places.plain)
      const heard = await heardIn(scene)
      if (heard.length !== 1) throw new Fault(`the target heard ${heard.length} presses`)
      return scene.expectAt('plain')
    },
  },
  {
    id: 'S10',
    title: 'a strict policy with trusted types is never violated',
    strict: true,
    async run(scene) {
      await scene.show('plain')
      await scene.press(scene.guide.done)
      await scene.expectGone()
      const violations = await scene.tab.evaluate(() => watch.violations())
      if (violations.length > 0) throw new Fault(`${violations.length} violations, the first: ${violations[0]}`)
    },
  },
  {
    id: 'S11',
    title: "the host's DOM is the same to the attribute, before, with and after it",
    async run(scene) {
      const { own, done } = scene.guide
      const page = () => scene.tab.evaluate((own) => watch.serialise(own), own)
      const before = await page()
      await scene.show('plain')
      if ((await page()) !== before) throw new Fault(`with it the page is another: ${await firstChange(scene)}`)
      await scene.press(done)
      await scene.expectGone()
      if ((await page()) !== before) throw new Fault(`after it the page is another: ${await firstChange(scene)}`)
      const changes = await scene.tab.evaluate((own) => watch.changes(own), own)
      if (changes.length > 0) throw new Fault(`in between it changed ${changes.join(', ')}`)
    },
  },
]

async function firstChange({ tab, guide }: Scene): Promise<string> {
  return (await tab.evaluate((own) => watch.changes(own), guide.own)).join(', ')
}
