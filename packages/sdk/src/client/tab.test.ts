import { expect, test } from 'vitest'
import type { Browser } from '../browser/browser.ts'
import { createStore } from '../browser/store.ts'
import { createTab } from './tab.ts'

/** One session storage, copied when a tab is duplicated. */
function sessionOf(entries: Map<string, string> = new Map()) {
  const storage = { getItem: (key: string) => entries.get(key) ?? null, setItem: (key: string, value: string) => void entries.set(key, value), removeItem: (key: string) => void entries.delete(key) }
  return { session: createStore(() => storage as unknown as Storage), entries }
}

function pageOf({ session }: ReturnType<typeof sessionOf>) {
  let [leave, turn] = [() => {}, () => {}]
  let visible = true
  let made = 0
  const onLeave = (run: () => void) => ((leave = run), () => {})
  const onVisibility = (run: () => void) => ((turn = run), () => {})
  const browser = { session, isVisible: () => visible, onLeave, onVisibility } as unknown as Browser
  const tab = createTab(browser, 'milepost.pk', () => `${'0'.repeat(20)}${String(++made).padStart(6, '0')}${String(Math.random()).slice(2, 8)}`)
  return {
    tab,
    hide() {
      visible = false
      leave()
      turn()
    },
    show() {
      visible = true
      turn()
    },
  }
}

test('a reload goes on counting, as the same tab', () => {
  const session = sessionOf()
  const first = pageOf(session)
  expect([first.tab.nextSequence(), first.tab.nextSequence()]).toEqual([1, 2])
  first.hide()
  expect(first.tab.nextSequence()).toBe(3)
  const second = pageOf(session)
  expect([second.tab.id, second.tab.nextSequence()]).toEqual([first.tab.id, 4])
})

test('a tab that is duplicated while somebody looks at it counts for itself', () => {
  const session = sessionOf()
  const first = pageOf(session)
  first.hide()
  first.show()
  const copy = pageOf(sessionOf(new Map(session.entries)))
  expect(copy.tab.id).not.toBe(first.tab.id)
  expect(copy.tab.nextSequence()).toBe(1)
})

test('what was written into its place by somebody else makes it a new tab', () => {
  const session = sessionOf(new Map([['milepost.pk.tab', '.nonsense']]))
  const { tab } = pageOf(session)
  expect(tab.id).toMatch(/^\d{12}$/)
  expect(tab.nextSequence()).toBe(1)
})
