import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { asksForHttps, plainHeaders } from './security-headers.ts'

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

test.each(['raw', 'json', 'nothing'])('an answer that is made before any middleware (%s) says it too, where a proxy of ours says https', async (kind) => {
  const app = new Hono()
    .get('/raw', () => new Response('{}', { headers: { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' } }))
    .get('/json', (c) => c.json({}))
    .get('/nothing', () => new Response(null, { status: 304, headers: { ETag: '"a"' } }))
  const server = createAdaptorServer({ fetch: app.fetch })
  asksForHttps(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const asked = async (proto: string) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${kind}`, { headers: { 'x-forwarded-proto': proto } })).headers
  const secure = await asked('https')
  expect(secure.get('strict-transport-security')).toBe('max-age=31536000')
  expect(secure.get(kind === 'nothing' ? 'etag' : 'content-type')).toBeTruthy()
  expect((await asked('http')).has('strict-transport-security')).toBe(false)
  await new Promise((resolve) => server.close(resolve))
})
