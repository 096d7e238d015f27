import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery.fixture.ts'
import { frames, kindsOf, reportsOf, withoutAnchors } from './visitor.ts'

/** How far the light reaches beyond the target, CSS pixels. */
const reach = 4

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())
const visit: Gallery['visit'] = (...asked) => gallery.visit(...asked)
const tip = (page: Page) => page.getByRole('dialog', { name: 'Travellers book for themselves' })

/** The largest distance, in pixels, of the light's edges from where they belong, and of the tip from its place under the target. */
async function misplacement(page: Page, target = '#target'): Promise<number> {
  await frames(page)
  const box = (await page.locator(target).boundingBox())!
  const light = (await page.locator('milepost-layer .light').boundingBox())!
  const tipBox = (await tip(page).boundingBox())!
  const edges = [light.x - box.x + reach, light.y - box.y + reach, light.width - box.width - 2 * reach, light.height - box.height - 2 * reach]
  return Math.max(...[...edges, tipBox.y - box.y - box.height - 10].map(Math.abs))
}

/** What a press at a point beside the target, or on it, would meet: the host, or the kit. */
const metAt = (page: Page, target = '#target') =>
  page.evaluate((target) => {
    const { left, right, top, bottom } = document.querySelector(target)!.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const points = { target: [x, y], left: [left - 6, y], right: [right + 6, y], above: [x, top - 6], below: [left + 2, bottom + 6] }
    const nameOf = ([x = 0, y = 0]: number[]) => {
      const met = document.elementFromPoint(x, y)
      return met === null ? 'outside' : met.localName === 'milepost-layer' ? 'kit' : 'host'
    }
    return Object.fromEntries(Object.entries(points).map(([name, point]) => [name, nameOf(point)]))
  }, target)

const grow = (page: Page) =>
  page.evaluate(() => {
    const grown = document.createElement('div')
    grown.style.height = '200px'
    document.body.prepend(grown)
  })

describe('the light of a tour', () => {
  it('is on the target, which alone can be pressed', async () => {
    await visit('scene=tour', async (page) => {
      await expect.poll(() => misplacement(page)).toBeLessThanOrEqual(2)
      await expect.poll(() => metAt(page)).toEqual({ target: 'host', left: 'kit', right: 'kit', above: 'kit', below: 'kit' })
    })
  })

  it('is on the target again when that was replaced, and nothing is dim while it is gone', async () => {
    await visit('scene=tour', async (page) => {
      await page.evaluate(() => {
        const target = document.querySelector('#target')!
        target.replaceWith(target.cloneNode(true))
      })
      await expect.poll(() => misplacement(page)).toBeLessThanOrEqual(2)
      await page.evaluate(() => document.querySelector('#target')!.remove())
      await expect.poll(() => tip(page).isVisible()).toBe(false)
      await expect.poll(() => page.evaluate(() => document.elementFromPoint(450, 400)?.localName)).not.toBe('milepost-layer')
      await page.evaluate(() => document.querySelector('header')!.insertAdjacentHTML('beforeend', '<button id="target">Invite</button>'))
      await expect.poll(async () => (await tip(page).isVisible()) && (await misplacement(page)) <= 2).toBe(true)
    })
  })

  it('is placed by the fallback where the browser cannot anchor, and follows a shift', async () => {
    await visit(
      'scene=tour',
      async (page) => {
        await expect.poll(() => misplacement(page)).toBeLessThanOrEqual(2)
        await grow(page)
        await expect.poll(() => misplacement(page)).toBeLessThanOrEqual(2)
        await expect.poll(() => metAt(page)).toMatchObject({ target: 'host', left: 'kit', above: 'kit', below: 'kit' })
      },
      { before: withoutAnchors },
    )
  })

  it('lets a press through that reaches the target once, and goes on with it, once', async () => {
    await visit('scene=tour-click', async (page) => {
      await page.evaluate(() => {
        const heard: string[] = []
        Object.assign(window, { heard })
        document.querySelector('#settings')!.addEventListener('click', () => heard.push('click'))
      })
      // What hears a press comes beside the first picture: who pressed before presses again.
      let presses = 0
      const press = async () => {
        presses += 1
        await page.locator('#settings').click()
        return kindsOf(page)
      }
      await expect.poll(press).toEqual(['step', 'completed', 'closed'])
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(Array(presses).fill('click'))
      await expect.poll(() => page.evaluate(() => document.querySelectorAll('milepost-layer .shade').length)).toBe(0)
    })
  })

  it('brings a target into view that is out of sight', async () => {
    await visit('scene=tour&target=%23far', async (page) => {
      await page.evaluate(() => {
        const [space, far] = [document.createElement('div'), document.createElement('button')]
        space.style.height = '2000px'
        far.id = 'far'
        far.textContent = 'Far'
        document.querySelector('main')!.append(space, far)
      })
      await expect.poll(() => tip(page).isVisible()).toBe(true)
      await expect.poll(() => page.locator('#far').evaluate((far) => far.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
    })
  })
})

describe('a person with a keyboard', () => {
  it('is taken to each step, from the target to the tip by Tab, and back to where they were at the end', async () => {
    await visit('scene=tour-centred', async (page) => {
      const focused = () => page.evaluate(() => (document.activeElement!.shadowRoot?.activeElement ?? document.activeElement)!.textContent!.trim().slice(0, 6))
      const role = () => page.evaluate(() => document.activeElement!.shadowRoot?.activeElement?.getAttribute('role'))
      await expect.poll(role).toBe('dialog')
      await page.keyboard.press('Tab')
      await expect.poll(focused).toBe('Next')
      await page.keyboard.press('Enter')
      await tip(page).waitFor()
      await expect.poll(role).toBe('dialog')
      await page.locator('#target').focus()
      await page.keyboard.press('Tab')
      await expect.poll(focused).toBe('Back')
      const escape = async () => {
        await page.keyboard.press('Escape')
        return kindsOf(page)
      }
      await expect.poll(escape).toEqual(['step', 'snoozed'])
      await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('target')
    })
  })
})
