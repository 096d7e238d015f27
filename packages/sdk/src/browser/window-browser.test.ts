import { expect, test, vi } from 'vitest'
import { watchMutation } from './mutation.ts'
import { createWindowBrowser } from './window-browser.ts'

const create = (over: object = {}) =>
  createWindowBrowser(new Proxy(window, { get: (target, name) => (name in over ? Reflect.get(over, name) : Reflect.get(target, name)) }))

test('a listener, a timer and an observer that are taken back are heard no more', async () => {
  const browser = create()
  const heard = vi.fn()
  const taken = [
    browser.onLeave(heard),
    browser.onVisibility(heard),
    browser.onStored(heard),
    browser.after(1, heard),
    browser.onFrame(heard),
    watchMutation(browser, [document.body], heard),
  ]
  for (const giveBack of taken) giveBack()
  document.body.append('text')
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('storage'))
  document.dispatchEvent(new Event('visibilitychange'))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(heard).not.toHaveBeenCalled()
})

test('storage that throws when it is named is replaced by memory', () => {
  const browser = createWindowBrowser(
    new Proxy(window, {
      get(target, name) {
        if (name === 'localStorage') throw new DOMException('blocked', 'SecurityError')
        return Reflect.get(target, name)
      },
    }),
  )
  browser.local.set('a', '1')
  expect(browser.local.find('a')).toBe('1')
  expect(browser.local.isVolatile('a')).toBe(true)
  expect(browser.local.keys('')).toEqual(['a'])
  browser.local.remove('a')
  expect(browser.local.find('a')).toBeNull()
})

test.each([
  [{ globalPrivacyControl: true }, true],
  [{ doNotTrack: '1' }, true],
  [{ doNotTrack: '0' }, false],
  [{}, false],
])('the navigator %o asks for privacy: %s', (navigator, expected) => {
  expect(create({ navigator }).asksForPrivacy).toBe(expected)
})
