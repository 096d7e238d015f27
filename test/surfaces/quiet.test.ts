import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { driveChromium } from '../harness/chromium.ts'
import type { Tab } from '../harness/driver.ts'
import { showSurface } from './every-surface.ts'
import { milepostGuide } from './guides/milepost.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(await driveChromium(), { sdk: inject('sdk') })
})
afterAll(() => stage?.close())

const showing = () => milepostGuide(stage.collector, 'tooltip')
const silent = () => milepostGuide(stage.collector, 'tooltip', '')

/** Asks for the tip, and for the reason that it is not there. */
const reason = (tab: Tab) =>
  tab.evaluate(async () => {
    type Kit = { explain?(id: string): Promise<{ held: { reason: string } | null } | null> }
    ;(window.milepost ??= []).push(['start', 'tip-plain'])
    for (;;) {
      const said = await (window.milepost as Kit).explain?.('tip-plain')
      if (said) return said.held?.reason ?? null
      await sight.frames(1)
    }
  })
const isOnPage = (tab: Tab) => tab.evaluate(() => document.querySelector('milepost-layer') !== null)

describe('In a browser that a program drives', () => {
  test('nothing is shown unless the host asked for it', async () => {
    await stage.visit(silent(), async (tab) => {
      expect(await tab.evaluate(() => navigator.webdriver)).toBe(true)
      expect(await reason(tab)).toBe('quiet')
      await tab.evaluate(() => sight.frames(30))
      expect(await isOnPage(tab)).toBe(false)
    })
  })

  test('a tag with data-automation="show" shows', async () => {
    await stage.visit(showing(), (tab) => showSurface(tab, 'tip-plain'))
  })

  test('?milepost=on shows without a change of the tag', async () => {
    await stage.visit(silent(), (tab) => showSurface(tab, 'tip-plain'), { query: '?milepost=on' })
  })

  test('?milepost=off shows nothing, on this page and on the next of the session', async () => {
    await stage.visit(
      showing(),
      async (tab) => {
        expect(await reason(tab)).toBe('quiet')
        await tab.open(await tab.evaluate(() => location.origin + location.pathname))
        expect(await reason(tab)).toBe('quiet')
        await tab.evaluate(() => sight.frames(30))
        expect(await isOnPage(tab)).toBe(false)
      },
      { query: '?milepost=off' },
    )
  })
})
