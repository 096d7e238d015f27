import { expect, test, vi } from 'vitest'
import { optionsOf } from './attributes.ts'
import { start } from './script.ts'

function tagOf(data: Record<string, string>): HTMLScriptElement {
  const tag = document.createElement('script')
  Object.assign(tag.dataset, data)
  Object.defineProperty(tag, 'src', { value: 'https://collector.test/sdk/milepost.js' })
  return tag
}

test('the collector is where the script came from, pages are counted, automation is quiet', () => {
  expect(optionsOf(tagOf({ key: 'pk_1' }))).toEqual({ writeKey: 'pk_1', url: 'https://collector.test', page: 'auto', automation: 'quiet' })
})

test('attributes say otherwise', () => {
  const data = { key: 'pk_1', url: 'https://other.test', page: 'manual', automation: 'show', locale: 'de' }
  expect(optionsOf(tagOf(data))).toEqual({ writeKey: 'pk_1', url: 'https://other.test', page: 'manual', automation: 'show', locale: 'de' })
})

test('the page gets one global, which replays what was pushed before and still takes pushes; a second tag leaves it alone', () => {
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  const page = Object.create(window) as Parameters<typeof start>[1] & { milepost?: unknown }
  page.milepost = [['identify', 'u1'], ['nonsense']]
  start(tagOf({ key: 'pk_script', page: 'manual' }), page)
  const client = page.milepost as unknown as { push(...calls: unknown[]): void; dispose(): void }
  client.push(['track', 'Later'])
  const waiting = Object.keys(localStorage).filter((key) => key.startsWith('milepost.pk_script.q.')).sort()
  expect(waiting.map((key) => JSON.parse(localStorage.getItem(key) ?? '').type)).toEqual(['identify', 'track'])
  start(tagOf({ key: 'pk_script' }), page)
  expect(page.milepost).toBe(client)
  client.dispose()
})
