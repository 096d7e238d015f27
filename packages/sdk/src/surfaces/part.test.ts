import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLayer } from './layer.ts'
import { fetchPart, fetchPartLater } from './part.ts'

let layer: ReturnType<typeof openLayer>
beforeEach(async () => {
  vi.useFakeTimers()
  layer = openLayer(window, document.body)
  // What keeps the layer itself in order is fetched by then.
  await vi.advanceTimersByTimeAsync(200)
})
afterEach(() => {
  layer.remove()
  vi.useRealTimers()
})
/** How many sheets of parts are on. */
const worn = () => layer.root.adoptedStyleSheets.filter(({ cssRules }) => (cssRules[0] as CSSStyleRule).selectorText === '.won').length
const part = { css: '.won{display:grid}' }

it('is fetched at once or after the first picture, and takes its style along when it goes', async () => {
  const load = vi.fn(async () => part)
  const found = vi.fn()
  const parts = [fetchPart(layer, load, found), fetchPartLater(layer, load, found)]
  expect(load).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(200)
  expect(found.mock.calls).toEqual([[part], [part]])
  expect(worn()).toBe(2)
  for (const { end } of parts) end()
  expect(worn()).toBe(0)
})

it('is asked for again while it cannot be had', async () => {
  const load = vi.fn<() => Promise<typeof part>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(part)
  const found = vi.fn()
  fetchPart(layer, load, found)
  await vi.advanceTimersByTimeAsync(5000)
  expect(load).toHaveBeenCalledTimes(2)
  expect(found).toHaveBeenCalledOnce()
})

it('leaves no timer, whether it was fetched, waits or cannot be had', async () => {
  const never = async () => Promise.reject(new Error('offline'))
  const parts = [fetchPartLater(layer, async () => part, () => {}), fetchPart(layer, never, () => {})]
  await vi.advanceTimersByTimeAsync(0)
  expect(vi.getTimerCount()).toBe(2)
  for (const { end } of parts) end()
  expect(vi.getTimerCount()).toBe(0)
})

it('does what waits for it in the order asked, and what comes after at once', async () => {
  const did: number[] = []
  const { when } = fetchPartLater(layer, async () => part, () => did.push(0))
  when(() => did.push(1))
  when(() => did.push(2))
  expect(did).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  when(() => did.push(3))
  expect(did).toEqual([0, 1, 2, 3])
})
