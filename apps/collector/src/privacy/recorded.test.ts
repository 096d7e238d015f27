import type { IngestAnswer, SettingsAnswer } from '@milepost/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const message = { type: 'track', event: 'Clicked', userId: 'ann', properties: { email: 'a@b.example', plan: 'pro' }, context: { ip: '198.51.100.7', page: { url: 'https://app.example.com/?email=a%40b.example&tab=1' } } }
async function send(headers: Record<string, string> = {}, key = collector.writeKey) {
  const body = JSON.stringify({ writeKey: key, batch: [message] })
  const response = await collector.app.request('/v1/batch', { method: 'POST', body, headers }, { incoming: { socket: { remoteAddress: '203.0.113.9' }, headers } })
  return ((await response.json()) as IngestAnswer).results[0]
}
async function set(change: object) {
  const response = await collector.app.request('/api/settings', { method: 'PATCH', body: JSON.stringify(change), headers: { authorization: `Bearer ${collector.secretKey}` } })
  collector.time.now += 2_000
  return [response.status, (await response.json()) as SettingsAnswer] as const
}
const logged = async () => (await collector.store.erasures.held(collector.project.id, [{ kind: 'u', value: 'ann' }])).messages.map(({ body }) => JSON.parse(String(body)) as typeof message)

test.each([{ 'sec-gpc': '1' }, { dnt: '1' }] as Record<string, string>[])('a browser that says %j is not recorded', async (headers) => {
  expect(await send(headers)).toEqual({ status: 'refused', reason: 'optedOut', detail: expect.any(String) })
  expect(await logged()).toEqual([])
  expect(await send({ ...headers, authorization: `Bearer ${collector.secretKey}` })).toEqual({ status: 'ok' })
})

test('a project that has another ground to record may say so', async () => {
  expect((await set({ respectSignals: false }))[0]).toBe(200)
  expect(await send({ 'sec-gpc': '1' })).toEqual({ status: 'ok' })
})

test('no address is kept, whoever says it; where a project asks for it, that of the connection and not the one that is claimed', async () => {
  await send()
  await send({}, collector.secretKey)
  expect(JSON.stringify(await logged())).not.toMatch(/198\.51|203\.0/)
  await set({ keepAddress: true })
  await send()
  await send({}, collector.secretKey)
  expect((await logged()).map(({ context }) => context.ip)).toEqual([undefined, undefined, '203.0.113.9', '198.51.100.7'])
})

test('denied properties never reach the log, but for those that an answer is made of', async () => {
  await set({ deniedProperties: ['EMAIL', 'value'] })
  await send()
  const properties = { experience: 'nps', surface: 'survey', release: 1, submission: 's', question: 'q', questionType: 'nps', value: 9 }
  await collector.send({ type: 'track', event: 'Milepost Answered', userId: 'ann', properties, context: { email: 'x@y.example' } })
  const [first, second] = await logged()
  expect(first).toMatchObject({ properties: { plan: 'pro' }, context: { page: { url: 'https://app.example.com/?tab=1' } } })
  expect(second?.properties).toEqual({ ...properties, display: false })
  expect(JSON.stringify(await logged())).not.toMatch(/example(?!\.com)/)
})

test.each([
  [{ origins: ['https://*.example.com'] }, 422],
  [{ origins: ['app.example.com'] }, 422],
  [{ identityMode: 'maybe' }, 400],
  [{ keepAddress: 'yes' }, 400],
  [{ deniedProperties: [''] }, 400],
  [{ nonsense: true }, 400],
])('%j is refused with a reason, and nothing changes', async (change, status) => {
  const before = (await set({}))[1]
  expect((await set(change))[0]).toBe(status)
  expect((await set({}))[1]).toEqual({ ...before, asOf: expect.any(Number) })
})

test('settings are told and changed one by one, and the audit log says from what to what', async () => {
  await set({ origins: ['https://app.example.com', 'https://ADMIN.example.com:443'], respectSignals: false })
  const [, now] = await set({ keepAddress: true })
  expect(now).toMatchObject({ origins: ['https://admin.example.com', 'https://app.example.com'], respectSignals: false, keepAddress: true, deniedProperties: [] })
  const audit = (await (await collector.app.request('/api/audit', { headers: { authorization: `Bearer ${collector.secretKey}` } })).json()) as { items: unknown[] }
  expect(audit.items[0]).toMatchObject({ action: 'project.changed', detail: { keepAddress: [false, true] } })
})
