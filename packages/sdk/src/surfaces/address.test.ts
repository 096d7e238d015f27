import { expect, it } from 'vitest'
import { findSafeAddress } from './address.ts'

it('follows addresses of the web and of the page, and no scripts', () => {
  const base = 'https://app.example/trips/'
  expect(['/team', '#here', '?a=1', 'https://example.com', 'mailto:a@example.com'].map((href) => findSafeAddress(href, base))).not.toContain(undefined)
  const refused = ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://[']
  expect(refused.map((href) => findSafeAddress(href, base))).toEqual(refused.map(() => undefined))
})
