import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { driveChromium } from '../harness/chromium.ts'
import type { Tab } from '../harness/driver.ts'
import { eventually } from '../harness/product.ts'
import { milepostGuide } from './guides/milepost.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(await driveChromium(), { sdk: inject('sdk') })
})
afterAll(() => stage?.close())

/** Milliseconds in which the page is looked at while nobody does anything, and without a request before it is at rest. */
const lookMs = 1_000

/** What a page that shows nothing may listen to: leaving, coming back, another tab, another address. Nothing that a person does in it. */
const heard = [
  'currententrychange on Navigation',
  'hashchange on Navigation',
  'pagehide on Window',
  'pageshow on Window',
  'popstate on Navigation',
  'storage on Window',
  'visibilitychange on HTMLDocument',
  'visibilitychange on Window',
]
/** Listeners in all. */
const listenersAtMost = 17
/** To look whether something else was published. */
const timersAtMost = 1

/** Everything that a host could find changed. */
const look = (tab: Tab) =>
  tab.evaluate(async () => {
    const handlers = [window, document, document.documentElement, document.body].flatMap((on) => {
      const names: string[] = []
      for (const name in on) if (name.startsWith('on') && (on as unknown as Record<string, unknown>)[name]) names.push(name)
      return names
    })
    const natives = { pushState: history.pushState, replaceState: history.replaceState, fetch, beacon: navigator.sendBeacon, open: XMLHttpRequest.prototype.open, frame: requestAnimationFrame, attach: Element.prototype.attachShadow, error: console.error }
    const rules = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    return {
      dom: watch.serialise('script[data-key]'),
      changes: watch.changes('script[data-key]'),
      observers: watch.observers(),
      globals: watch.globals(),
      handlers,
      patched: Object.entries(natives).flatMap(([name, native]) => (/\[native code\]/.test(`${native}`) ? [] : [name])),
      rules,
      styles: [document.documentElement, document.body, document.querySelector('#target')!].map((element) => JSON.stringify(Object.fromEntries([...getComputedStyle(element)].map((name) => [name, getComputedStyle(element).getPropertyValue(name)])))),
      kept: { cookie: document.cookie, session: Object.keys(sessionStorage), local: Object.keys(localStorage).filter((key) => !key.startsWith('milepost.')) },
    }
  })
const weight = (tab: Tab) => tab.evaluate(() => ({ listeners: watch.listeners(), timers: watch.timers(), fetched: performance.getEntriesByType('resource').map(({ name }) => name) }))

/** Until all is fetched that the kit wants of its own accord, and as long without another request. */
async function isAtRest(tab: Tab) {
  let before = -1
  await eventually(
    async () => {
      const { timers, fetched } = await weight(tab)
      const isSame = fetched.length === before
      before = fetched.length
      const hasAsked = fetched.some((name) => name.endsWith('/v1/person'))
      if (!(isSame && hasAsked && timers <= timersAtMost)) await new Promise((resolve) => setTimeout(resolve, lookMs))
      return isSame && hasAsked && timers <= timersAtMost
    },
    Boolean,
  )
}

test('while nothing is shown, a page is as it is without the kit: its DOM, styles and globals, and nothing runs in it', async () => {
  const kit = milepostGuide(stage.collector, 'tooltip')
  const without = await stage.visit({ ...kit, markup: '' }, look)
  await stage.visit(kit, async (tab) => {
    await isAtRest(tab)
    const withKit = await look(tab)
    expect(withKit).toEqual({ ...without, globals: [...without.globals, 'milepost'].toSorted() })

    const { listeners, fetched } = await weight(tab)
    expect(Object.keys(listeners).filter((name) => !heard.includes(name))).toEqual([])
    expect(Object.values(listeners).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(listenersAtMost)
    const { host, collector } = stage
    expect(fetched.filter((name) => ![host.origin, collector.url].includes(new URL(name).origin))).toEqual([])

    // Nobody does anything, and neither does the kit.
    const done = await tab.evaluate(async (lookMs) => {
      const done: string[] = []
      const { setTimeout: later } = window
      for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'setInterval', 'fetch', 'queueMicrotask'] as const) {
        const native = window[name] as (...given: unknown[]) => unknown
        Object.assign(window, { [name]: (...given: unknown[]) => (done.push(name), native.apply(window, given)) })
      }
      await new Promise((resolve) => later(resolve, lookMs))
      return done
    }, lookMs)
    expect(done).toEqual([])
  })
})

test('a hundred other addresses of one page leave it as light as the first', async () => {
  await stage.visit(milepostGuide(stage.collector, 'tooltip'), async (tab) => {
    await isAtRest(tab)
    const before = await weight(tab)
    await tab.evaluate(async () => {
      for (let page = 0; page < 100; page++) {
        history.pushState({}, '', `?page=${page}`)
        await sight.frames(1)
      }
    })
    await isAtRest(tab)
    const after = await weight(tab)
    expect({ ...after, fetched: 0 }).toEqual({ ...before, fetched: 0 })
    expect(await tab.evaluate(() => watch.changes('script[data-key]'))).toEqual([])
  })
})
