import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { patience } from '../../../../test/harness/patience.ts'
import { openPages, type Pages, scriptTag } from './pages.fixture.ts'

/** A database that was silent for seconds, as it may be where a machine stands still, is left alone for a while, and longer the next time. */
const patient = { timeout: 2 * patience.answerWithinMs }

/** What waits is kept by Chromium itself here: its locks, its storage, its quota. */
let pages: Pages
let context: BrowserContext
beforeAll(async () => {
  pages = await openPages({
    experiences: [],
    bodies: {
      '/': `<h1>Host</h1>${scriptTag}`,
      '/elsewhere': '<h1>Elsewhere</h1>',
      '/framed': `<iframe sandbox="allow-scripts" src="/" title="Host"></iframe>`,
    },
  })
})
afterAll(() => pages?.close())
beforeEach(async () => {
  pages.collector.isAway = false
  pages.messages.length = 0
  context = await pages.browser.newContext()
})
afterEach(() => context.close())

type Kit = { track(event: string): void; inspect(): { delivery: { peek(): { waiting(): unknown[]; shelved(): number } | undefined } } }
type Host = { milepost: Kit }

/** A tab with the kit in it, ready to send. */
async function openTab(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${pages.origin}/`)
  await isReady(page)
  return page
}
async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as Partial<Host>).milepost?.inspect?.()?.delivery.peek()))
}
const track = (page: Page, name: string, count = 1) =>
  page.evaluate(
    ([name, count]) => {
      for (let i = 0; i < count; i++) (window as unknown as Host).milepost.track(count === 1 ? name : `${name} ${i}`)
    },
    [name, count] as const,
  )
/** Of a test's own events those that arrived: a page of the test before may still be on its way out, with words of its own. */
const named = (...names: string[]) =>
  pages.messages.flatMap((message) => (message.type === 'track' && names.some((name) => message.event.startsWith(name)) ? [message.event] : []))
/** How many messages the database has, or null where there is none. Asked beside the kit. */
const shelved = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'milepost.pk_1')) return null
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('milepost.pk_1')
      opening.onsuccess = () => {
        const opened = opening.result
        const counting = opened.transaction('messages').objectStore('messages').count()
        counting.onsuccess = () => (opened.close(), resolve(counting.result))
      }
    })
  })

test('1,000 events without a collector, over a reload, arrive once; who can send has no database', async () => {
  const page = await openTab()
  await track(page, 'Online')
  const names = () => named('Online', 'First', 'Second')
  await expect.poll(names).toEqual(['Online'])
  expect(await shelved(page)).toBeNull()
  pages.collector.isAway = true
  await track(page, 'First', 500)
  await expect.poll(() => shelved(page), patient).toBe(500)
  await page.reload()
  await isReady(page)
  await track(page, 'Second', 500)
  await expect.poll(() => shelved(page), patient).toBe(1000)
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.q.')))).toEqual([])
  pages.collector.isAway = false
  // The wait until the next try is not what is tested: a new page tries at once.
  await page.reload()
  await expect.poll(() => names().length, patient).toBe(1001)
  await expect.poll(() => shelved(page), patient).toBe(0)
  expect(names().slice(1)).toEqual([...Array.from({ length: 500 }, (_, i) => `First ${i}`), ...Array.from({ length: 500 }, (_, i) => `Second ${i}`)])
})

test('of two tabs one sends, and when it is closed in the middle the other goes on', async () => {
  const first = await openTab()
  const second = await openTab()
  await track(second, 'Of the second', 30)
  await track(first, 'Of the first', 30)
  const names = () => named('Of the', 'Left by the')
  await expect.poll(() => names().length, patient).toBe(60)
  expect(new Set(names()).size).toBe(60)
  pages.collector.isAway = true
  await track(first, 'Left by the first', 300)
  await track(second, 'Left by the second', 300)
  await expect.poll(() => shelved(second), patient).toBeGreaterThan(0)
  pages.collector.isAway = false
  await first.close()
  await expect.poll(() => new Set(names()).size, patient).toBe(660)
})

test('where the disk is full, nothing breaks, and what storage has room for is sent later', async () => {
  const page = await openTab()
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: pages.origin, quotaSize: 1 })
  pages.collector.isAway = true
  await track(page, 'Kept', 40)
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.q.')).length)
  await expect.poll(stored).toBe(40)
  // Time enough to try to move them into the database.
  await sleep(4000)
  expect(await stored()).toBe(40)
  pages.collector.isAway = false
  await page.reload()
  await expect.poll(() => named('Kept').length, patient).toBe(40)
})

test('a corrupt record costs itself alone, and its loss is told', async () => {
  const page = await openTab()
  pages.collector.isAway = true
  await track(page, 'Good', 3)
  await expect.poll(() => shelved(page), patient).toBe(3)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('milepost.pk_1')
        opening.onsuccess = () => {
          const opened = opening.result
          const transaction = opened.transaction('messages', 'readwrite')
          transaction.objectStore('messages').put('{"type":"tra', ['0000', 'tab', 1, 12])
          transaction.oncomplete = () => (opened.close(), resolve())
        }
      }),
  )
  pages.collector.isAway = false
  await page.reload()
  const good = () => named('Good').sort()
  const losses = () => pages.messages.flatMap((message) => (message.type === 'track' && message.event === 'Milepost Dropped' ? [message.properties?.counts] : []))
  await expect.poll(good, patient).toEqual(['Good 0', 'Good 1', 'Good 2'])
  await expect.poll(losses, patient).toContainEqual({ storageLost: 1 })
})

test('where storage, databases and locks are all refused, events are sent all the same', async () => {
  const page = await context.newPage()
  const noise: string[] = []
  page.on('pageerror', (error) => noise.push(error.message))
  await page.goto(`${pages.origin}/framed`)
  const frame = page.frames().find((each) => each !== page.mainFrame())!
  await frame.waitForFunction(() => Boolean((window as unknown as Partial<Host>).milepost?.inspect?.()?.delivery.peek()))
  const refusal = await frame.evaluate(() => {
    try {
      return String(localStorage)
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(refusal).toBe('SecurityError')
  await frame.evaluate(() => {
    for (let i = 0; i < 30; i++) (window as unknown as Host).milepost.track(`Sandboxed ${i}`)
  })
  await expect.poll(() => named('Sandboxed').length, patient).toBe(30)
  expect(noise).toEqual([])
})

test('the kit keeps no page from being kept for "back", and sends again when it is back', async () => {
  const page = await openTab()
  await track(page, 'Before')
  const names = () => named('Before', 'After')
  await expect.poll(names).toEqual(['Before'])
  // A page in the middle of a request may not be kept by the browser.
  await page.waitForFunction(() => (window as unknown as Host).milepost.inspect().delivery.peek()?.waiting().length === 0)
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'loaded' }))
  await page.goto(`${pages.origin}/elsewhere`)
  // A page that was kept does not load again.
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.title()).toBe('kept')
  await track(page, 'After')
  await expect.poll(names).toEqual(['Before', 'After'])
})
