import { expect } from 'vitest'
import type { Tab } from '../harness/driver.ts'
import { milepostGuide } from './guides/milepost.ts'
import { type Gate, openGate } from './host/gate.ts'
import { strictPolicy } from './host/policy.ts'
import type { Stage } from './stage.ts'

/** What a page has of the kit, as far as these stories look. */
type Kit = { track(event: string): void; inspect?(): { delivery: { peek(): object | undefined } } }
type Host = { milepost?: Kit; other?: Host & Window }

const count = 500
const numbered = (name: string, many = count) => Array.from({ length: many }, (_, i) => `${name} ${i}`)

/** Until the kit can send; of the other window where it is asked for. */
const isReady = (tab: Tab, ofOther = false) =>
  expect.poll(() => tab.evaluate((ofOther) => Boolean(((ofOther ? (window as Host).other : (window as Host))?.milepost?.inspect?.().delivery.peek())), ofOther)).toBe(true)

const track = (tab: Tab, names: string[], ofOther = false) =>
  tab.evaluate(({ names, ofOther }) => {
    const kit = (ofOther ? (window as Host).other : (window as Host))!.milepost!
    for (const name of names) kit.track(name)
  }, { names, ofOther })

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
async function atGate(stage: Stage, look: (gate: Gate, tab: Tab, address: string) => Promise<void>, pageOf = (guide: string) => guide, policy?: string): Promise<void> {
  const gate = await openGate(stage.collector.url, stage.host.origin)
  const guide = milepostGuide({ ...stage.collector, url: gate.url }, 'tooltip')
  const markup = pageOf(guide.markup)
  const page = { guide: markup, policy: policy ?? strictPolicy(gate.url) }
  try {
    await stage.visit({ ...guide, markup }, (tab) => look(gate, tab, stage.host.page(page)), page)
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
        const reload = async () => (await tab.open(address), isReady(tab))
        await isReady(tab)
        gate.isShut = true
        await track(tab, numbered('First'))
        await expect.poll(() => shelved(tab)).toBe(count)
        await reload()
        await track(tab, numbered('Second'))
        await expect.poll(() => shelved(tab)).toBe(2 * count)
        gate.isShut = false
        // The wait until the next try is not what is tested: a new page tries at once.
        await reload()
        await expect.poll(() => gate.taken.length).toBe(2 * count)
        expect(gate.taken).toEqual([...numbered('First'), ...numbered('Second')])
        await expect.poll(() => shelved(tab)).toBe(0)
      }),
  },
  {
    title: 'of two windows one sends, and when it is closed the other sends what it left, once',
    tell: (stage) =>
      atGate(stage, async (gate, tab, address) => {
        await tab.evaluate((url) => void ((window as Host).other = window.open(url) as Host & Window), address)
        await isReady(tab, true)
        await isReady(tab)
        await Promise.all([track(tab, numbered('Here', 30)), track(tab, numbered('There', 30), true)])
        await expect.poll(() => gate.taken.length).toBe(60)
        gate.isShut = true
        await track(tab, numbered('Left there', 100), true)
        await track(tab, numbered('Left here', 100))
        await expect.poll(() => shelved(tab)).toBeGreaterThan(0)
        gate.isShut = false
        await tab.evaluate(() => (window as Host).other!.close())
        await expect.poll(() => gate.taken.length).toBe(260)
        expect(gate.taken.toSorted()).toEqual([...numbered('Here', 30), ...numbered('There', 30), ...numbered('Left here', 100), ...numbered('Left there', 100)].toSorted())
      }),
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
