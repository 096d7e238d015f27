import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { plainHeaders } from './security-headers.ts'

async function headersOf(url: string, isBehindProxy: boolean, headers: Record<string, string> = {}) {
  const app = new Hono().use(plainHeaders(isBehindProxy)).get('/', (c) => c.json({}))
  return (await app.request(url, { headers })).headers
}

test('an answer is data: nothing in it runs, nobody frames it, no browser guesses what it is', async () => {
  const headers = await headersOf('http://collector.example/', false)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
})

test.each([
  ['https://collector.example/', false, {}, true],
  ['http://collector.example/', false, {}, false],
  ['http://collector.example/', false, { 'x-forwarded-proto': 'https' }, false],
  ['http://collector.example/', true, { 'x-forwarded-proto': 'https' }, true],
  ['http://collector.example/', true, { 'x-forwarded-proto': 'http' }, false],
] as const)('%s, behind a proxy of ours: %s, %j: https is asked for from now on: %s', async (url, isBehindProxy, headers, isAsked) => {
  expect((await headersOf(url, isBehindProxy, headers)).has('strict-transport-security')).toBe(isAsked)
})
