import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, type ExpectStatic, expect, it } from 'vitest'
import { patience } from '../../../test/harness/patience.ts'
import { scenes } from './scenes.ts'
import { type Gallery, openGallery } from './gallery.fixture.ts'
import { frames, goToScene } from './visitor.ts'

let gallery: Gallery
let axe: string
beforeAll(async () => {
  gallery = await openGallery()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(() => gallery.close())

/** Each scene is a page of its own. */
const withinMs = Object.keys(scenes).length * patience.answerWithinMs

/** What axe looks for: names and roles are the same by day and by night. */
type Wanted = 'everything' | 'contrast'

const desktop = { width: 900, height: 640 }
const phone = { width: 390, height: 740 }
const smallestPhone = { width: 320, height: 560 }
/** A window of 1280 by 800, zoomed to 200 %. */
const zoomed = { width: 640, height: 400 }

async function violationsOf(page: Page, wanted: Wanted): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const rules = wanted === 'contrast' ? { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } } : {}
    const { passes, violations } = await axe.run(document, { ...rules, preload: false, resultTypes: ['violations'] })
    if (passes.length === 0) return ['axe looked at nothing']
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  }, wanted)
}

function misfits(least: number): string[] {
  const roots = [...document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!)
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
  const isSmall = (box: DOMRect) => box.width > 0 && Math.round(Math.min(box.width, box.height)) < least
  // A link in a line of text is as high as the line (WCAG 2.5.8, inline).
  const small = all('button, a:not(.rich a), label, textarea').filter((element) => isSmall(element.getBoundingClientRect()))
  const wide = all('.panel').filter((panel) => panel.scrollWidth > panel.clientWidth || panel.getBoundingClientRect().right > innerWidth)
  const inPage = '.within, .inside'
  const tall = all('.panel').filter((panel) => {
    const { top, bottom, height } = panel.getBoundingClientRect()
    return height > 0 && !panel.matches(inPage) && (top < -1 || bottom > innerHeight + 1)
  })
  return [
    ...small.map((element) => `smaller than ${least} px: ${element.outerHTML}`),
    ...wide.map((panel) => `wider than the screen: ${panel.className}`),
    ...tall.map((panel) => `higher than the screen: ${panel.className}`),
  ]
}

describe.concurrent('every scene passes axe, has targets large enough, and fits the screen', { timeout: withinMs }, () => {
  const inLanguage = (expect: ExpectStatic, language: string, viewport: typeof desktop, look: (page: Page) => Promise<Record<string, string[]>>) =>
    gallery.visit(
      `scene=tooltip&lang=${language}`,
      async (page) => {
        for (const scene of Object.keys(scenes)) {
          const faultsOf = async () => {
            await goToScene(gallery.origin, page, `scene=${scene}&lang=${language}`)
            return Object.fromEntries(Object.entries(await look(page)).filter(([, found]) => found.length > 0))
          }
          const faults = await faultsOf()
          // A fault is there the second time, too; what a slow machine had not drawn yet is not.
          expect.soft(Object.keys(faults).length > 0 ? await faultsOf() : faults, scene).toEqual({})
        }
      },
      // Colours are judged as they rest, not as they fade in.
      { viewport, reducedMotion: 'reduce' },
    )
  const fits = async (page: Page, size: typeof desktop, least = 24) => {
    await page.setViewportSize(size)
    await frames(page)
    return page.evaluate(misfits, least)
  }
  const turn = (page: Page, theme: string) => page.evaluate((theme) => void (document.documentElement.dataset.theme = theme), theme)

  it('in English: light, dark, on a phone, zoomed to 200 %', async ({ expect }) => {
    await inLanguage(expect, 'en', desktop, async (page) => {
      const light = [...(await violationsOf(page, 'everything')), ...(await fits(page, desktop))]
      await turn(page, 'dark')
      await frames(page)
      const dark = await violationsOf(page, 'contrast')
      const faults = { light, dark, onPhone: await fits(page, phone, 44), zoomed: await fits(page, zoomed) }
      await page.setViewportSize(desktop)
      return faults
    })
  })

  it('in Arabic, from right to left', async ({ expect }) => {
    await inLanguage(expect, 'ar', desktop, async (page) => ({ desktop: await page.evaluate(misfits, 24) }))
  })

  it('in German on the smallest phone', async ({ expect }) => {
    await inLanguage(expect, 'de', smallestPhone, async (page) => ({ phone: await page.evaluate(misfits, 24) }))
  })
})

it('an open checklist, which comes by itself, leaves half of a phone to the page', async () => {
  await gallery.visit(
    'scene=checklist',
    async (page) => {
      const height = async () => (await page.locator('.list').boundingBox())!.height
      await expect.poll(height).toBeGreaterThan(phone.height / 4)
      expect(await height()).toBeLessThanOrEqual(phone.height / 2)
    },
    { viewport: phone, reducedMotion: 'reduce' },
  )
})
