import type { Manifest } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { settled } from '../../test/clock.fixture.ts'
import { manifestOf } from '../../test/manifest.fixture.ts'
import type { Browser } from '../browser/browser.ts'
import { createStore } from '../browser/store.ts'
import { freshMs, readManifest, retryMs } from './manifest-source.ts'

afterEach(() => localStorage.clear())

const pointer = (release: number) => ({ hash: `r${release}`, release })
const content = (release: number) => manifestOf([], { release })

/** A tab of the origin: all find what one has cached. What it asks is answered when the test says so. */
function openTab() {
  const asking: ((answer: unknown) => void)[] = []
  const timers: { delayMs: number; run: () => void }[] = []
  const given: (number | undefined)[] = []
  let now = 0
  const browser = {
    now: () => now,
    after: (delayMs: number, run: () => void) => void timers.push({ delayMs, run }),
    local: createStore(() => localStorage),
    fetch: () => new Promise((resolve, reject) => asking.push((answer) => (answer === undefined ? reject(new TypeError('Failed to fetch')) : resolve(Response.json(answer))))),
  } as unknown as Browser
  const refresh = readManifest({
    browser,
    settings: { url: 'https://collector.test', writeKey: 'pk_test' },
    scope: 'milepost.pk_test',
    onManifest: (manifest: Manifest | null) => given.push(manifest?.release),
    onCorrupt: () => {},
    onProblem: () => {},
  })
  return {
    given,
    timers,
    /** Its oldest question that is still open; undefined: there is no answer. */
    async answer(answer?: unknown) {
      asking.shift()?.(answer)
      await settled()
    },
    /** Somebody comes back to it. */
    comeBack() {
      now += freshMs
      refresh()
    },
  }
}

it('gives a page its content, too, where another tab has cached it while this one asked which it is', async () => {
  const [one, other] = [openTab(), openTab()]
  await one.answer(pointer(1))
  await one.answer(content(1))
  await other.answer(pointer(1))
  await other.answer(content(1))
  expect([one.given, other.given]).toEqual([[1], [1]])
})

it('gives a page that stayed open what another tab has cached since', async () => {
  const one = openTab()
  await one.answer(pointer(1))
  await one.answer(content(1))
  const other = openTab()
  expect(other.given).toEqual([1])
  await other.answer(pointer(2))
  await other.answer(content(2))
  one.comeBack()
  await one.answer(pointer(2))
  await one.answer(content(2))
  expect([one.given, other.given]).toEqual([[1, 2], [1, 2]])
  one.comeBack()
  await one.answer(pointer(2))
  expect(one.given).toEqual([1, 2])
})

it('asks again where it has nothing, whatever another tab has', async () => {
  const [one, other] = [openTab(), openTab()]
  await other.answer(pointer(1))
  await other.answer(content(1))
  await one.answer()
  expect(one.timers.map(({ delayMs }) => delayMs)).toEqual([retryMs])
})

it('says that there is no content, and gives it when there is some again', async () => {
  const tab = openTab()
  await tab.answer({ hash: null, release: 0 })
  tab.comeBack()
  await tab.answer(pointer(1))
  await tab.answer(content(1))
  tab.comeBack()
  await tab.answer({ hash: null, release: 0 })
  expect(tab.given).toEqual([undefined, 1, undefined])
})
