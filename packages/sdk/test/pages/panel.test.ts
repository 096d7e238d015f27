import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checklist, nps } from '../content.fixture.ts'
import { openPages, type Pages, scriptTag } from './pages.fixture.ts'

const tip = { id: 'tip', name: 'Tip', kind: 'tooltip', target: 'button', body: 'Which one' }

let pages: Pages
let axe: string
beforeAll(async () => {
  pages = await openPages({ experiences: [checklist, tip, nps], bodies: { '/': `<h1>Reports</h1><button>Export</button><button>Print</button>${scriptTag}` } })
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(() => pages.close())

const panel = (page: Page) => page.getByRole('region', { name: 'Milepost debug' })

describe('the debug panel on a page with a strict policy', () => {
  const guises: [string, BrowserContextOptions][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 740 }, hasTouch: true }],
  ]
  test.each(guises)('has no fault that axe finds, folded and unfolded: %s', async (guise, context) => {
    await pages.visit(
      '/?milepost=debug',
      async (page) => {
        if (guise === 'dark') await page.evaluate(() => void (document.documentElement.dataset.theme = 'dark'))
        for (const name of ['Get started', 'Tip', 'NPS']) await panel(page).getByText(name, { exact: true }).click()
        await panel(page).getByRole('button', { name: 'Forget progress' }).click()
        await panel(page).getByRole('button', { name: 'Forget and reload' }).waitFor()
        await page.evaluate(axe)
        const faults = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') }
          const { passes, violations } = await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
          if (!passes.some(({ nodes }) => nodes.some(({ html }) => html.includes('Forget and reload')))) return ['axe did not look into the panel']
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
        })
        expect(faults).toEqual([])
      },
      { reducedMotion: 'reduce', ...context },
    )
  })

  test('says which target fits several elements', async () => {
    await pages.visit('/?milepost=debug', async (page) => {
      await panel(page).getByText('Tip', { exact: true }).click()
      await panel(page).getByText('2 elements match "button"; a target must fit one.').waitFor()
    })
  })

  test('is used by keyboard alone: unfold, ask to forget, keep, and close', async () => {
    await pages.visit('/?milepost=debug', async (page) => {
      // What is there to be reached comes with the first decision.
      await panel(page).locator('summary').filter({ hasText: 'Shown' }).first().waitFor()
      await panel(page).getByRole('button', { name: 'Other side' }).focus()
      const reached: string[] = []
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab')
        reached.push(await page.evaluate(() => {
          const roots = [...document.querySelectorAll('milepost-layer')].map((layer) => layer.shadowRoot!)
          const element = roots.map((root) => root.activeElement).find(Boolean)
          return element ? `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 11)}` : ''
        }))
      }
      expect(reached.slice(0, 5)).toEqual(['button Close debug', 'div What the ki', 'summary Person', 'summary Experiences', 'summary ShownGet st'])
      expect(reached).toContain('button Copy as JSO')
      await panel(page).getByRole('button', { name: 'Forget progress' }).focus()
      await page.keyboard.press('Enter')
      await panel(page).getByRole('button', { name: 'Forget and reload' }).waitFor()
      await panel(page).getByRole('button', { name: 'Keep it' }).focus()
      await page.keyboard.press('Escape')
      await panel(page).getByRole('button', { name: 'Forget and reload' }).waitFor({ state: 'detached' })
      const isBack = () => panel(page).getByRole('button', { name: 'Forget progress' }).evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)
      await expect.poll(isBack).toBe(true)
      await page.keyboard.press('Escape')
      await panel(page).waitFor({ state: 'detached' })
    })
  })

  test('forgets, and the page loads anew with everything new', async () => {
    await pages.visit('/?milepost=debug', async (page) => {
      await page.getByRole('button', { name: 'Hide checklist' }).click()
      await page.getByRole('button', { name: 'Hide for good' }).click()
      await panel(page).getByText('This person has dismissed it.').waitFor()
      await panel(page).getByRole('button', { name: 'Forget progress' }).click()
      await Promise.all([page.waitForEvent('load'), panel(page).getByRole('button', { name: 'Forget and reload' }).click()])
      await page.getByRole('dialog', { name: 'Get started' }).waitFor()
    })
  })

  test('is not fetched by a page that did not ask', async () => {
    pages.fetched.length = 0
    await pages.visit('/', async (page) => {
      await page.getByRole('dialog', { name: 'Get started' }).waitFor()
    }, {})
    expect(pages.fetched.filter((name) => name.includes('debug'))).toEqual([])
    expect(pages.fetched.length).toBeGreaterThan(3)
  })
})
