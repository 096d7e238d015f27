import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery.fixture.ts'
import { frames, withoutAnchors } from './visitor.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

const visit: Gallery['visit'] = (...asked) => gallery.visit(...asked)
const tip = (page: Page) => page.getByRole('dialog', { name: 'Travellers book for themselves' })

async function gapToTarget(page: Page, target = '#target') {
  await frames(page)
  const [tipBox, targetBox] = [(await tip(page).boundingBox())!, (await page.locator(target).boundingBox())!]
  return Math.round(tipBox.y - targetBox.y - targetBox.height)
}

/** What hostile pages do to it is in `test/surfaces`, with the whole kit in three browsers. */
describe('a tooltip', () => {
  it('stands 10 pixels under its target, with its arrow at the middle of it', async () => {
    await visit('scene=tooltip', async (page) => {
      await expect.poll(() => gapToTarget(page)).toBe(10)
      const middles = () => page.evaluate(() => {
        const middle = (element: Element) => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2
        const roots = [...document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!)
        return [roots.flatMap((root) => [...root.querySelectorAll('.arrow')])[0]!, document.querySelector('#target')!].map(middle)
      })
      const apart = async () => {
        const [arrow, target] = await middles()
        return Math.abs(arrow! - target!)
      }
      await expect.poll(apart).toBeLessThanOrEqual(2)
    })
  })

  it('is placed by the fallback where the browser cannot anchor, and follows a shift', async () => {
    await visit(
      'scene=tooltip',
      async (page) => {
        await expect.poll(() => gapToTarget(page)).toBe(10)
        await page.evaluate(() => {
          const grown = document.createElement('div')
          grown.style.height = '200px'
          document.body.prepend(grown)
        })
        await expect.poll(() => gapToTarget(page)).toBe(10)
      },
      { before: withoutAnchors },
    )
  })

  it('is hidden while its target is scrolled out of sight', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => {
        document.body.style.height = '3000px'
        scrollTo(0, 1000)
      })
      await frames(page)
      const isAtTop = () => page.evaluate(() => document.elementsFromPoint(800, 5).some(({ localName }) => localName === 'milepost-layer'))
      await expect.poll(isAtTop).toBe(false)
    })
  })

  it('takes no focus, and is said to screen readers', async () => {
    await visit('scene=tooltip', async (page) => {
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
      await expect.poll(() => page.getByRole('status').allTextContents()).toContain(
        'Travellers book for themselves. Invite them once. They choose within your budget, and you approve with one press.',
      )
    })
  })

  it('keeps presses and keys from the listeners of the host', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => {
        const heard: string[] = []
        Object.assign(window, { heard })
        for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'focusin']) document.addEventListener(type, () => heard.push(type))
      })
      await tip(page).getByText('Invite them once').click()
      await tip(page).getByRole('button', { name: 'Got it' }).press('a')
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    })
  })
})
