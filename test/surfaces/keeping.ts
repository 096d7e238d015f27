import { expect } from 'vitest'
import type { Tab } from '../harness/driver.ts'
import { patience } from '../harness/patience.ts'
import { milepostGuide } from './guides/milepost.ts'
import { type Gate, openGate } from './host/gate.ts'
import { strictPolicy } from './host/policy.ts'
import type { Stage } from './stage.ts'

/** A page as it sees itself: what runs in it stands alone. */
interface Host {
  milepost: unknown[]
}
declare const window: Host & { frames: (Host & Pick<Window, 'document'>)[] }

/** A database that was silent for seconds, as it may be where a machine stands still, is left alone for a while, and longer the next time. */
const patient = { timeout: 2 * patience.answerWithinMs }
const count = 500
const numbered = (name: string, many = count) => Array.from({ length: many }, (_, i) => `${name} ${i}`)

/** @param frame of the page, in its stead */
const track = (tab: Tab, names: string[], frame = -1) =>
  tab.evaluate(({ names, frame }) => {
    const page = window.frames[frame] ?? window
    for (const name of names) (page.milepost ??= []).push(['track', name])
  }, { names, frame })

/** A page within the page shares storage, locks and channels with others of its origin as a tab does, and is closed as one is. */
async function addFrame(tab: Tab, address: string): Promise<void> {
  await tab.evaluate((address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
  }, address)
  await expect.poll(() => tab.evaluate(() => Array.from(window.frames).every(({ document }) => document.readyState === 'complete' && document.title !== ''))).toBe(true)
}

/** How many messages the kit's database has. */
const shelved = (tab: Tab) =>
  tab.evaluate(async () => {
    const name = (await indexedDB.databases()).find(({ name }) => name?.startsWith('milepost.'))?.name
    if (name === undefined) return 0
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        const counting = opening.result.transaction('messages').objectStore('messages').count()
        counting.onsuccess = () => (opening.result.close(), resolve(counting.result))
      }
    })
  })

export interface KeepingStory {
  title: string
  tell(stage: Stage): Promise<void>
}

/** A page on which the kit speaks to the collector by way of the gate. `address` opens it once more. */
async function atGate(stage: Stage, look: (gate: Gate, tab: Tab, address: string, guide: string) => Promise<void>, pageOf = (guide: string) => guide, policy?: string): Promise<void> {
  const gate = await openGate(stage.collector.url, stage.host.origin)
  const guide = milepostGuide({ ...stage.collector, url: gate.url }, 'tooltip')
  const markup = pageOf(guide.markup)
  const page = { guide: markup, policy: policy ?? strictPolicy(gate.url) }
  try {
    await stage.visit({ ...guide, markup }, (tab) => look(gate, tab, stage.host.page(page), guide.markup), page)
  } finally {
    await gate.close()
  }
}

/** What waits is kept by the browser itself: its databases, its locks, what it refuses. */
export const keepingStories: KeepingStory[] = [
  {
    title: '1,000 events without a collector, over a reload, arrive once and in order',
    tell: (stage) =>
      atGate(stage, async (gate, tab, address) => {
        gate.isShut = true
        await track(tab, numbered('First'))
        await expect.poll(() => shelved(tab), patient).toBe(count)
        await tab.open(address)
        await track(tab, numbered('Second'))
        await expect.poll(() => shelved(tab), patient).toBe(2 * count)
        gate.isShut = false
        // The wait until the next try is not what is tested: a new page tries at once.
        await tab.open(address)
        await expect.poll(() => gate.taken.length, patient).toBe(2 * count)
        expect(gate.taken).toEqual([...numbered('First'), ...numbered('Second')])
        await expect.poll(() => shelved(tab), patient).toBe(0)
      }),
  },
  {
    title: 'of two pages one sends for both, and when it is closed the other sends what it left, once',
    tell: (stage) =>
      atGate(
        stage,
        async (gate, tab, _, guide) => {
          const address = stage.host.page({ guide, policy: strictPolicy(gate.url) })
          await addFrame(tab, address)
          await track(tab, numbered('First', 30), 0)
          await expect.poll(() => gate.taken.length, patient).toBe(30)
          await addFrame(tab, address)
          await track(tab, numbered('Second', 30), 1)
          await expect.poll(() => gate.taken.length, patient).toBe(60)
          gate.isShut = true
          await track(tab, numbered('Left by the first', 100), 0)
          await track(tab, numbered('Left by the second', 100), 1)
          await expect.poll(() => shelved(tab), patient).toBeGreaterThan(0)
          gate.isShut = false
          await tab.evaluate(() => document.querySelector('iframe')!.remove())
          await expect.poll(() => gate.taken.length, patient).toBe(260)
          const sent = [...numbered('First', 30), ...numbered('Second', 30), ...numbered('Left by the first', 100), ...numbered('Left by the second', 100)]
          expect(gate.taken.toSorted()).toEqual(sent.toSorted())
        },
        () => '',
        '',
      ),
  },
  {
    title: 'where storage, databases and locks are all refused, events are sent all the same',
    tell: (stage) =>
      atGate(
        stage,
        (gate) => expect.poll(() => gate.taken).toEqual(['SecurityError', ...numbered('Sandboxed', 30)]),
        (guide) => {
          const early = `<script>
            try { localStorage.length } catch (error) { (window.milepost ??= []).push(['track', error.name]) }
            for (let i = 0; i < 30; i++) milepost.push(['track', 'Sandboxed ' + i])
          </script>`
          return `<iframe sandbox="allow-scripts" src="${stage.host.page({ guide: early + guide, policy: '' })}" title="Host"></iframe>`
        },
        '',
      ),
  },
]
