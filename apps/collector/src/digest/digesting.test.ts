import { type Digest, WebhookMessage } from '@milepost/contract'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../api/scenario.fixture.ts'
import { operator } from '../store/audit.ts'
import { createDigester, type Digester } from './digesting.ts'

let scenario: Scenario
const start = Date.parse('2026-11-22T12:00:00Z')
const daily: Digest = { every: 'day', hour: 7, weekday: 1, zone: null }
beforeEach(async () => {
  scenario = await openScenario()
  const { api, project } = scenario
  api.clock.now = start
  await api.store.webhooks.create(project.project.id, { id: 'whk_digest', name: 'Digests', url: 'https://chat.example/digest', types: ['digest.ready'], secret: 'whsec_c2VjcmV0' }, { by: operator, at: start })
  await set(daily)
})
afterEach(() => scenario.close())

const send = (body: object) =>
  scenario.api.app.request('/api/settings', { method: 'PATCH', headers: { authorization: `Bearer ${scenario.project.secretKey}` }, body: JSON.stringify(body) })
const set = async (digest: Digest | null) => expect((await send({ digest })).status).toBe(200)
const digester = (): Digester => createDigester(scenario.api.store, () => scenario.api.clock.now)

async function at(time: string, ...digesters: Digester[]): Promise<void> {
  scenario.api.clock.now = Date.parse(time)
  await scenario.api.fold()
  await Promise.all(digesters.map((each) => each.step()))
}
async function told() {
  const { webhooks } = scenario.api.store
  const { id } = scenario.project.project
  const { items } = await webhooks.deliveries(id, { webhook: 'whk_digest', state: null, after: null, limit: 50 })
  const bodies = await Promise.all(items.map(async (item) => (await webhooks.findDelivery(id, item.id))?.body))
  return bodies.reverse().map((body) => {
    const message = v.parse(WebhookMessage, JSON.parse(body ?? ''))
    if (message.type !== 'digest.ready') throw new Error(message.type)
    return message
  })
}

test('comes once a day at its hour, however often it is looked and by however many collectors', async () => {
  const [one, other] = [digester(), digester()]
  await at('2026-11-23T05:59:00Z', one, other)
  expect(await told()).toEqual([])
  await at('2026-11-23T06:00:30Z', one, other)
  await at('2026-11-23T06:01:00Z', one, other, digester())
  expect((await told()).map(({ timestamp }) => timestamp)).toEqual(['2026-11-23T06:00:00.000Z'])
  await at('2026-11-24T06:00:00Z', one, other)
  expect((await told()).map(({ timestamp, data: { detail } }) => [timestamp, detail.period])).toEqual([
    ['2026-11-23T06:00:00.000Z', { from: '2026-11-22', to: '2026-11-23', timeZone: 'Europe/Berlin' }],
    ['2026-11-24T06:00:00.000Z', { from: '2026-11-23', to: '2026-11-24', timeZone: 'Europe/Berlin' }],
  ])
})

test('after a time away the last one alone is sent', async () => {
  await at('2026-11-23T06:00:00Z', digester())
  await at('2026-11-28T15:00:00Z', digester())
  expect((await told()).map(({ timestamp }) => timestamp)).toEqual(['2026-11-23T06:00:00.000Z', '2026-11-28T06:00:00.000Z'])
})

test('waits until what was received before its hour is folded', async () => {
  const one = digester()
  scenario.api.clock.now = Date.parse('2026-11-23T06:00:00Z')
  expect(await one.step()).toBe(0)
  await at('2026-11-23T06:02:00Z', one)
  expect(await told()).toHaveLength(1)
})

test('says in figures what the API says, with their intervals', async () => {
  await set({ ...daily, every: 'week', weekday: 1, zone: 'Pacific/Kiritimati' })
  await at('2026-11-24T00:00:00Z', digester())
  const [message] = await told()
  const { title, text, path, detail } = message!.data
  expect(title).toBe('The week from 2026-11-16 to 2026-11-23, which is not in it, in figures')
  expect(text).toContain('Activated within 14 days')
  expect(text).toContain('Moves between stages: 0 onwards, 0 backwards.')
  const query = 'from=2026-11-16&to=2026-11-23&zone=Pacific/Kiritimati'
  const [activation, stages, satisfaction] = await Promise.all(['activation', 'stages', 'satisfaction'].map((name) => scenario.ask<Record<string, never>>(`${name}?${query}`)))
  expect(detail).toMatchObject({ activation: { rate: activation!.rate }, satisfaction: { score: satisfaction!.score }, feedback: { new: 2 }, alerts: 0 })
  expect((detail.stages as { stage: string | null; count: number }[]).map(({ stage, count }) => ({ stage, count }))).toEqual(stages!.now)
  expect(path).toBe('/?from=2026-11-16&to=2026-11-23&zone=Pacific%2FKiritimati')
  expect(text).not.toMatch(/NaN|null|undefined/)
})

test('counts the alerts of its days', async () => {
  const { store } = scenario.api
  const { id } = scenario.project.project
  await store.webhooks.create(id, { id: 'whk_alerts', name: 'Alerts', url: 'https://chat.example/alerts', types: ['alert.raised'], secret: 'whsec_c2VjcmV0' }, { by: operator, at: start })
  for (const [key, time] of Object.entries({ one: '2026-11-22T13:00:00Z', two: '2026-11-22T22:59:59Z', later: '2026-11-22T23:00:00Z' })) {
    await store.webhooks.emit(id, { type: 'alert.raised', key, at: Date.parse(time), data: { id: key, title: key, text: '', path: null, detail: {} } }, Date.parse(time))
  }
  await at('2026-11-23T06:00:00Z', digester())
  const [message] = await told()
  expect([message?.data.detail.alerts, message?.data.text]).toEqual([2, expect.stringContaining('Alerts: 2.')])
})

test('ends where it is switched off, and nothing is told where nobody listens', async () => {
  await set(null)
  await at('2026-11-23T06:00:00Z', digester())
  expect(await told()).toEqual([])
})

test('a zone that is none is refused, and settings leave a line in the audit log', async () => {
  expect((await send({ digest: { ...daily, zone: 'Middle/Earth' } })).status).toBe(422)
  expect((await send({ digest: { ...daily, hour: 24 } })).status).toBe(400)
  const { items } = await scenario.ask<{ items: { action: string; detail: unknown }[] }>('audit')
  expect(items.find(({ action }) => action === 'project.changed')?.detail).toEqual({ digest: [null, daily] })
})
