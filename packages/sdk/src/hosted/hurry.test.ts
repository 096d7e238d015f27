import { describe, expect, it } from 'vitest'
import { watchHurry } from './hurry.ts'

/** A window with a clock of its own, and events as a browser makes them or as a page does. */
function openWindow() {
  let listeners: ((event: Event) => void)[] = []
  const at = { now: 5_000 }
  const window = { performance: { now: () => at.now }, addEventListener: (_: string, listener: (event: Event) => void) => void (listeners = [...listeners, listener]) }
  return { window: window as unknown as Window, at, touch: (isTrusted: boolean) => listeners.forEach((listener) => listener({ isTrusted } as Event)) }
}

describe('a page is answered in a hurry', () => {
  it.each([
    ['at once, by nobody', 400, undefined, true],
    ['at once, by a click that a script made', 400, false, true],
    ['at once, by a hand: the score was pressed in an e-mail', 400, true, false],
    ['after a moment, by what helps people to press', 1_000, false, false],
  ] as const)('%s', (_, afterMs, isTrusted, hurried) => {
    const { window, at, touch } = openWindow()
    const hurry = watchHurry(window)
    at.now += afterMs
    if (isTrusted !== undefined) touch(isTrusted)
    hurry.answered()
    expect(hurry.is()).toBe(hurried)
  })

  it('for ever: what a program says later is a program\'s, too', () => {
    const { window, at, touch } = openWindow()
    const hurry = watchHurry(window)
    expect(hurry.is()).toBe(false)
    hurry.answered()
    at.now += 60_000
    touch(true)
    hurry.answered()
    expect(hurry.is()).toBe(true)
  })
})
