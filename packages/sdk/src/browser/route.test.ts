import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { routePollMs, watchRoute } from './route.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page(extra: object = {}) {
  const window = Object.assign(new EventTarget(), {
    location: { href: 'https://host.test/' },
    document: { hidden: false },
    setInterval: setInterval,
    clearInterval: clearInterval,
    ...extra,
  })
  return window as unknown as Window & { location: { href: string } }
}

test('the Navigation API is heard first, and nothing is polled', () => {
  const navigation = new EventTarget()
  const window = page({ navigation })
  const routes = vi.fn()
  const stop = watchRoute(window, routes)
  window.location.href = 'https://host.test/a'
  navigation.dispatchEvent(new Event('currententrychange'))
  navigation.dispatchEvent(new Event('currententrychange'))
  expect(routes).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
  stop()
  window.location.href = 'https://host.test/b'
  navigation.dispatchEvent(new Event('currententrychange'))
  expect(routes).toHaveBeenCalledTimes(1)
})

test('without it, popstate and hashchange are heard at once and pushState by a slow look', () => {
  const window = page()
  const routes = vi.fn()
  const stop = watchRoute(window, routes)
  window.location.href = 'https://host.test/#a'
  window.dispatchEvent(new Event('hashchange'))
  expect(routes).toHaveBeenCalledTimes(1)
  window.location.href = 'https://host.test/pushed'
  vi.advanceTimersByTime(routePollMs)
  expect(routes).toHaveBeenCalledTimes(2)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
