// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scenes } from './scenes.ts'
import { type Gallery, openGallery } from './serve.ts'
import { frames, goToScene, kindsOf as kinds, reportsOf as reports, type VisitOptions, visitScene, withoutAnchors } from './visitor.ts'

let gallery: Gallery
let axe: string
beforeAll(async () => {
  gallery = await openGallery()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
}, 60_000)
afterAll(() => gallery.close())

const visit = (query: string, look: (page: Page) => Promise<void>, options: VisitOptions = {}) => visitScene(gallery, query, look, options)
const tip = (page: Page) => page.getByRole('dialog', { name: 'Travellers book for themselves' })

async function gapToTarget(page: Page, target = '#target') {
  await frames(page)
  const [tipBox, targetBox] = [(await tip(page).boundingBox())!, (await page.locator(target).boundingBox())!]
  return Math.round(tipBox.y - targetBox.y - targetBox.height)
}

/** What is wrong with the page as it stands, in one list: axe's findings, targets that are too small, panels that do not fit. */
async function faultsOf(page: Page, leastTarget: number): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (least) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document)
    const violations = found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
    const roots = [...document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!)
    const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    const isSmall = (box: DOMRect) => box.width > 0 && Math.round(Math.min(box.width, box.height)) < least
    // A link in a line of text is as high as the line (WCAG 2.5.8, inline).
    const small = all('button, a:not(.rich a), label, textarea').filter((element) => isSmall(element.getBoundingClientRect()))
    const wide = all('.panel').filter((panel) => panel.scrollWidth > panel.clientWidth || panel.getBoundingClientRect().right > innerWidth)
    return [
      ...violations,
      ...small.map((element) => `smaller than ${least} px: ${element.outerHTML}`),
      ...wide.map((panel) => `wider than the screen: ${panel.className}`),
    ]
  }, leastTarget)
}

describe('every scene passes axe, has targets large enough, and fits the screen', { timeout: 180_000 }, () => {
  const guises: [string, string, number, BrowserContextOptions][] = [
    ['light', '', 24, {}],
    ['dark', '&theme=dark', 24, {}],
    ['in Arabic', '&lang=ar', 24, {}],
    ['on a phone', '', 44, { viewport: { width: 390, height: 740 }, hasTouch: true }],
    ['on the smallest phone, in German', '&lang=de', 24, { viewport: { width: 320, height: 560 }, hasTouch: true }],
  ]
  it.each(guises)('%s', async (_, query, leastTarget, context) => {
    const [first, ...others] = Object.keys(scenes)
    // Colours are judged as they rest, not as they fade in.
    await visit(
      `scene=${first}${query}`,
      async (page) => {
        expect(await faultsOf(page, leastTarget), first).toEqual([])
        for (const scene of others) {
          await goToScene(gallery, page, `scene=${scene}${query}`)
          expect(await faultsOf(page, leastTarget), scene).toEqual([])
        }
      },
      { reducedMotion: 'reduce', ...context },
    )
  })
})

describe('a tooltip on a page that changes', { timeout: 30_000 }, () => {
  it('stands 10 pixels under its target, with its arrow at the middle of it', async () => {
    await visit('scene=tooltip', async (page) => {
      expect(await gapToTarget(page)).toBe(10)
      const middles = await page.evaluate(() => {
        const middle = (element: Element) => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2
        const roots = [...document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!)
        return [roots.flatMap((root) => [...root.querySelectorAll('.arrow')])[0]!, document.querySelector('#target')!].map(middle)
      })
      expect(Math.abs(middles[0]! - middles[1]!)).toBeLessThanOrEqual(2)
    })
  })

  it('follows a shift of 200 pixels that no event tells of', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => {
        const grown = document.createElement('div')
        grown.style.height = '200px'
        document.body.prepend(grown)
      })
      expect(await gapToTarget(page)).toBe(10)
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

  it('follows a scroller', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => {
        const main = document.querySelector('main')!
        main.style.cssText = 'height:240px;overflow:auto'
        const inside = document.createElement('div')
        inside.style.height = '2000px'
        main.prepend(document.querySelector('#target')!, inside)
        main.scrollTop = 20
      })
      expect(await gapToTarget(page)).toBe(10)
    })
  })

  it('is hidden while its target is scrolled out of sight', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => {
        document.body.style.height = '3000px'
        scrollTo(0, 1000)
      })
      await frames(page)
      expect(await page.evaluate(() => document.elementsFromPoint(800, 5).some(({ localName }) => localName === 'milepost-layer'))).toBe(false)
    })
  })

  it('finds a target that was replaced, and goes while it is removed', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.evaluate(() => document.querySelector('#target')!.replaceWith(document.querySelector('#target')!.cloneNode(true)))
      expect(await gapToTarget(page)).toBe(10)
      await page.evaluate(() => {
        const target = document.querySelector('#target')!
        Object.assign(window, { target })
        target.remove()
      })
      await frames(page)
      expect(await tip(page).isVisible()).toBe(false)
      await page.evaluate(() => document.querySelector('main')!.prepend((window as unknown as { target: Element }).target))
      expect(await gapToTarget(page)).toBe(10)
    })
  })

  it('can be pressed inside a modal dialog, and Escape closes it and not the dialog', async () => {
    await visit('scene=tooltip&target=%23inside', async (page) => {
      await page.evaluate(() => {
        const dialog = document.createElement('dialog')
        dialog.innerHTML = '<p>Who comes along?</p><button id="inside">Add</button>'
        document.body.append(dialog)
        dialog.showModal()
      })
      expect(await gapToTarget(page, '#inside')).toBe(10)
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true)
      expect(await kinds(page)).toEqual(['dismissed'])
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false)
    })
    await visit('scene=tooltip&target=%23inside', async (page) => {
      await page.evaluate(() => {
        const dialog = document.createElement('dialog')
        dialog.innerHTML = '<p>Who comes along?</p><button id="inside">Add</button>'
        document.body.append(dialog)
        dialog.showModal()
      })
      await tip(page).getByRole('button', { name: 'Got it' }).click()
      expect(await kinds(page)).toEqual(['clicked', 'completed', 'closed'])
    })
  })

  it('leaves an open menu of the host open when it is pressed', async () => {
    await visit('scene=tooltip&target=%23inside', async (page) => {
      await page.evaluate(() => {
        const menu = document.createElement('div')
        menu.popover = 'auto'
        menu.id = 'menu'
        menu.innerHTML = '<button id="inside">Archive</button>'
        document.body.append(menu)
        menu.showPopover()
      })
      await tip(page).getByText('Invite them once').click()
      expect(await page.evaluate(() => document.querySelector('#menu')!.matches(':popover-open'))).toBe(true)
    })
  })

  it('reaches a target in an open shadow root', async () => {
    const selector = 'main >>> button'
    await visit(`scene=tooltip&target=${encodeURIComponent(selector)}`, async (page) => {
      await page.evaluate(() => {
        const root = document.querySelector('main')!.attachShadow({ mode: 'open' })
        root.innerHTML = '<p>In here</p><button>Export</button>'
      })
      expect(await gapToTarget(page, 'main button')).toBe(10)
    })
  })

  it('comes after its target in the order of Tab, and gives the focus back', async () => {
    await visit('scene=tooltip', async (page) => {
      await page.locator('#target').focus()
      expect(await tip(page).isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      const inTip = () => page.evaluate(() => document.activeElement!.shadowRoot?.activeElement?.textContent)
      expect(await inTip()).toBe('Got it')
      await page.keyboard.press('Escape')
      expect(await kinds(page)).toEqual(['dismissed'])
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('target')
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
