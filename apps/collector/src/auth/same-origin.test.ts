import { describe, expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const here = 'https://collector.example/api/session'
const cases: [string, string, Record<string, string>, boolean][] = [
  ['reading is always allowed', 'GET', { 'sec-fetch-site': 'cross-site' }, true],
  ['our own page may change things', 'POST', { 'sec-fetch-site': 'same-origin' }, true],
  ['the address bar may change things', 'POST', { 'sec-fetch-site': 'none' }, true],
  ['another site may not', 'POST', { 'sec-fetch-site': 'cross-site' }, false],
  ['a neighbouring sub-domain may not', 'DELETE', { 'sec-fetch-site': 'same-site' }, false],
  ['an old browser on our page names our host', 'POST', { origin: 'https://collector.example' }, true],
  ['behind a proxy the host header decides', 'POST', { origin: 'https://stats.example', host: 'stats.example' }, true],
  ['an old browser on another page does not', 'POST', { origin: 'https://collector.example.evil.example' }, false],
  ['a page without an origin of its own does not', 'POST', { origin: 'null' }, false],
  ['a program that is no browser sends neither', 'POST', {}, true],
]

describe('the same-origin rule', () => {
  test.each(cases)('%s', (_, method, headers, allowed) => {
    expect(isSameOrigin(new Request(here, { method, headers }))).toBe(allowed)
  })
})
