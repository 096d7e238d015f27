import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Driver, Tab } from '../harness/driver.ts'
import { patience } from '../harness/patience.ts'
import { cases } from './cases/cases.ts'
import { showSurface, standing, surfaces, waitFor } from './every-surface.ts'
import { milepostGuide } from './guides/milepost.ts'
import { answerByKeyboard } from './surveys/answer-by-keyboard.ts'
import { strictPolicy } from './host/policy.ts'
import { keepingStories } from './keeping.ts'
import { openStage, type Stage } from './stage.ts'

/** Frames that a change of the page may take: one to notice it, one to decide, one to draw. */
const settle = (tab: Tab) => tab.evaluate(() => sight.frames(3))

const own = 'milepost-layer'
const pageOf = (tab: Tab) =>
  tab.evaluate((own) => ({
    dom: watch.serialise(own),
    listeners: watch.listeners(),
    observers: watch.observers(),
    timers: watch.timers(),
    globals: watch.globals(),
  }), own)

/** Every case that is meant for the browser, and what is asked of every surface, on a page with the strict policy. */
export function testCasesIn(drive: () => Promise<Driver>, browser: Driver['browser']): void {
  let stage: Stage
  /** The page without the kit is the same for every surface. */
  let withoutKit: ReturnType<typeof pageOf> | undefined
  beforeAll(async () => {
    stage = await openStage(await drive(), { sdk: inject('sdk') })
  })
  afterAll(() => stage?.close())

  const page = () => milepostGuide(stage.collector, 'tooltip')
  const wanted = cases.filter(({ only }) => !only || only.includes(browser))
  describe.for(['tooltip', 'tour'] as const)('a %s', (kind) => {
    test.for(wanted)('$id: $title', async (one) => {
      await stage.play(one, milepostGuide(stage.collector, kind), strictPolicy(stage.collector.url), { showWithinMs: patience.answerWithinMs, followWithinMs: patience.answerWithinMs, settle })
    })
  })

  test('the page tells of a style that its policy forbids, so that silence means something', async () => {
    await stage.visit(page(), async (tab) => {
      await tab.evaluate(() => document.querySelector('#lead')!.setAttribute('style', 'color: red'))
      await expect.poll(() => tab.evaluate(() => watch.violations())).toEqual([expect.stringContaining('style-src')])
    })
  })

  test.for(surfaces)('%s changes nothing of the host and violates nothing while it is shown', async (id) => {
    await stage.visit(page(), async (tab) => {
      const before = await pageOf(tab)
      await showSurface(tab, id)
      const shown = await pageOf(tab)
      expect(shown.dom).toBe(before.dom)
      expect(await tab.evaluate((own) => watch.changes(own), own)).toEqual([])
      expect(await tab.evaluate(() => watch.violations())).toEqual([])
    })
  })

  test('an NPS question is answered by keyboard alone, with a follow-up by its band, and arrives once', async () => {
    await stage.visit(page(), (tab) => answerByKeyboard(tab, stage.collector, `by keyboard in ${browser}`))
  })

  // Chromium's are told with tabs of its own, beside the queue itself.
  const keeping = browser === 'chromium' ? [] : keepingStories
  test.for(keeping.map(({ title, tell }) => [title, tell] as const))('%s', ([, tell]) => tell(stage))

  test.for(standing)('%s comes back to a page whose body was replaced', async (id) => {
    await stage.visit(page(), async (tab) => {
      await showSurface(tab, id)
      await tab.evaluate((own) => {
        const body = document.body.cloneNode(true) as HTMLElement
        for (const layer of body.querySelectorAll(own)) layer.remove()
        document.body.replaceWith(body)
      }, own)
      await waitFor(tab)
    })
  })

  test.for(surfaces)('dispose with %s on screen leaves the page as it was: nodes, globals, listeners, observers, timers', async (id) => {
    const bare = await (withoutKit ??= stage.visit({ ...page(), markup: '' }, pageOf))
    await stage.visit(page(), async (tab) => {
      const before = await pageOf(tab)
      await showSurface(tab, id)
      const shown = await pageOf(tab)
      expect(sumOf(shown.listeners)).toBeGreaterThan(sumOf(bare.listeners))
      await tab.evaluate(() => void window.milepost!.push(['dispose']))
      await expect.poll(() => pageOf(tab)).toEqual({ ...bare, dom: before.dom, globals: [...bare.globals, 'milepost'].toSorted() })
      expect(await tab.evaluate((own) => document.querySelectorAll(own).length, own)).toBe(0)
      expect(await tab.evaluate((own) => watch.changes(own), own)).toEqual([])
    })
  })
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
