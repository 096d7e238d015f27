import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPages, type Pages, scriptTag } from './pages.fixture.ts'

const tip = { id: 'tip', name: 'Tip', kind: 'tooltip', target: 'iframe#outer >>> #save', title: 'Save it', body: 'It is kept.', frequency: { kind: 'atMost', times: 50 }, doneByTarget: true }

const tour = {
  id: 'tour',
  name: 'Tour',
  kind: 'tour',
  trigger: { on: 'manual' },
  steps: [
    { id: 'save', title: 'Press it', body: 'And go on.', target: tip.target, advance: { on: 'click' } },
    { id: 'done', title: 'That is all', body: 'Well pressed.' },
  ],
}

let pages: Pages
beforeAll(async () => {
  pages = await openPages({
    experiences: [{ ...tip, target: [tip.target, `iframe#shell >>> ${tip.target}`] }, tour],
    bodies: {
      '/': `<h1>Host</h1><iframe id="outer" width="500" height="300" title="Editor" src="/editor"></iframe>${scriptTag}`,
      '/nested': `<iframe id="shell" width="700" height="400" title="Shell" src="/shell"></iframe>${scriptTag}`,
      '/shell': '<p>Shell</p><iframe id="outer" width="500" height="200" title="Editor" src="/editor"></iframe>',
      '/editor': '<p>Editor</p><p>Some lines</p><center><button id="save" type="button">Save</button></center><p id="end">End</p>',
      '/other': '<p>Elsewhere</p>',
      '/dialog': `<dialog id="dialog"><iframe id="outer" width="500" height="300" title="Editor" src="/editor"></iframe></dialog>${scriptTag}`,
    },
  })
})
afterAll(() => pages.close())

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save it' })
const frames = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))))

/** Whether the tip is painted: a browser hides what is anchored to nothing visible, and the accessibility tree need not know. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const tips = [...document.querySelectorAll('milepost-layer')].flatMap((layer) => [...layer.shadowRoot!.querySelectorAll('.tip')])
    return tips.some((tip) => {
      const { left, top } = tip.getBoundingClientRect()
      const hit = document.elementFromPoint(left + 20, top + 20)
      return hit?.localName === 'milepost-layer'
    })
  })

/** Acts again while the tip is there: what hears of it comes after the first picture. */
const untilHidden = (page: Page, act: () => Promise<void>) =>
  expect
    .poll(async () => {
      await act()
      return dialog(page).isVisible()
    })
    .toBe(false)

/** How far the tip is from 10 px under the middle of its target. */
async function offset(page: Page, frame: FrameLocator = page.frameLocator('#outer'), tip = dialog(page)) {
  await frames(page)
  const target = (await frame.locator('#save').boundingBox())!
  const box = (await tip.boundingBox())!
  return Math.max(Math.abs(box.y - target.y - target.height - 10), Math.abs(box.x + box.width / 2 - target.x - target.width / 2))
}

describe('a tip at an element in a frame of the same origin', () => {
  test('stands where the element is seen, and follows the frame and what is in it', async () => {
    await pages.visit('/', async (page) => {
      await dialog(page).waitFor()
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
      await page.evaluate(() => {
        document.querySelector('h1')!.style.height = '120px'
      })
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
      await page.frameLocator('#outer').locator('p').first().evaluate((line) => {
        line.style.height = '60px'
      })
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
      await page.evaluate(() => {
        const { style } = document.querySelector<HTMLElement>('#outer')!
        Object.assign(style, { border: '7px solid', padding: '11px', transform: 'scale(.8)' })
      })
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
      expect(await page.frameLocator('#outer').locator('body').evaluate((body) => body.querySelector('milepost-layer'))).toBeNull()
    })
  })

  test('reaches into a frame in a frame', async () => {
    await pages.visit('/nested', async (page) => {
      await dialog(page).waitFor()
      await expect.poll(() => offset(page, page.frameLocator('#shell').frameLocator('#outer'))).toBeLessThanOrEqual(2)
    })
  })

  test('is hidden while the element is scrolled out of the frame, and back with it', async () => {
    await pages.visit('/', async (page) => {
      await dialog(page).waitFor()
      const editor = page.frameLocator('#outer')
      await editor.locator('#end').evaluate((end) => {
        end.style.height = '2000px'
        end.ownerDocument.defaultView!.scrollTo(0, 1000)
      })
      await expect.poll(() => isSeen(page)).toBe(false)
      await editor.locator('#end').evaluate((end) => end.ownerDocument.defaultView!.scrollTo(0, 0))
      await expect.poll(() => isSeen(page)).toBe(true)
    })
  })

  test('goes when the frame goes to another page, and is back when it comes back', async () => {
    await pages.visit('/', async (page) => {
      await dialog(page).waitFor()
      // As a link in the frame does: nothing changes in the page around it.
      const go = (path: string) => page.evaluate((path) => document.querySelector<HTMLIFrameElement>('#outer')!.contentWindow!.location.assign(path), path)
      await go('/other')
      await dialog(page).waitFor({ state: 'hidden' })
      await go('/editor')
      await dialog(page).waitFor()
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
    })
  })

  test('hears the press on its target and Escape, in the frame', async () => {
    await pages.visit('/', async (page) => {
      await dialog(page).waitFor()
      await untilHidden(page, () => page.frameLocator('#outer').locator('#save').click())
    })
    await pages.visit('/', async (page) => {
      await dialog(page).waitFor()
      await page.frameLocator('#outer').locator('#save').focus()
      await untilHidden(page, () => page.keyboard.press('Escape'))
    })
  })

  test('goes on with a tour by the press in the frame, its cut-out on the target', async () => {
    await pages.visit('/', async (page) => {
      await dialog(page).getByRole('button', { name: 'Got it' }).click()
      await page.evaluate(() => (window as unknown as { milepost: { start(id: string): void } }).milepost.start('tour'))
      const step = page.getByRole('dialog', { name: 'Press it' })
      await step.waitFor()
      await expect.poll(() => offset(page, page.frameLocator('#outer'), step)).toBeLessThanOrEqual(2)
      // What was heard is not pressed again: that would press on in the step that follows, or wait for it to get out of the way.
      const press = async () => {
        if (await step.isVisible()) await page.frameLocator('#outer').locator('#save').click({ timeout: 5_000 }).catch(() => {})
        return page.getByRole('dialog', { name: 'That is all' }).waitFor({ timeout: 5_000 }).then(() => true, () => false)
      }
      await expect.poll(press).toBe(true)
    })
  })

  test('can be pressed where the frame stands in a modal dialog', async () => {
    await pages.visit('/dialog', async (page) => {
      await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')!.showModal())
      await dialog(page).waitFor()
      await expect.poll(() => offset(page)).toBeLessThanOrEqual(2)
      await page.getByRole('button', { name: 'Got it' }).click()
      await dialog(page).waitFor({ state: 'hidden' })
    })
  })
})
