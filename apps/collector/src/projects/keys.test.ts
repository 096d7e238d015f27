import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { operator } from '../store/audit.ts'
import { addKey, KeyNeeded, keyRow, revokeKey, rotateKey } from './keys.ts'

const hourMs = 3_600_000
let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const deed = () => ({ by: operator, at: collector.time.now })
const list = async () => (await collector.store.keys.list(collector.project.id)).map((key) => keyRow(key, collector.time.now))
const sends = async (writeKey: string) => (await collector.post('/v1/track', { event: 'Clicked', userId: 'u', writeKey })).status

test('a rotated key works beside the new one until its time has come', async () => {
  const { store, project, writeKey, time } = collector
  const rotated = await rotateKey(store.keys, project.id, 1, 24 * hourMs, deed())
  expect([await sends(writeKey), await sends(rotated?.value ?? '')]).toEqual([200, 200])
  expect((await list()).map(({ id, state }) => [id, state])).toEqual([['3', 'active'], ['2', 'active'], ['1', 'ending']])
  time.now += 24 * hourMs
  expect([await sends(writeKey), await sends(rotated?.value ?? '')]).toEqual([401, 200])
  expect((await list()).at(-1)?.state).toBe('ended')
  const shown = (await (await collector.app.request('/api/project', { headers: { authorization: `Bearer ${collector.secretKey}` } })).json()) as { writeKey: string }
  expect(shown.writeKey).toBe(rotated?.value)
})

test('a revoked key is refused within two seconds, and is never another one again', async () => {
  const { store, project, time } = collector
  const { key, value } = await addKey(store.keys, project.id, { kind: 'secret', name: 'Import', scopes: ['ingest'] }, deed())
  expect(await sends(value)).toBe(200)
  expect(await revokeKey(store.keys, project.id, Number(key.id), deed())).toMatchObject({ state: 'revoked' })
  time.now += 2_000
  expect(await sends(value)).toBe(401)
  expect(await revokeKey(store.keys, project.id, Number(key.id), deed())).toBeNull()
  expect(await rotateKey(store.keys, project.id, Number(key.id), 0, deed())).toBeNull()
})

test('the last write key stays: no page could send anything, nor be told why', async () => {
  const { store, project } = collector
  await expect(revokeKey(store.keys, project.id, 1, deed())).rejects.toThrow(KeyNeeded)
  await addKey(store.keys, project.id, { kind: 'write', name: '' }, deed())
  expect(await revokeKey(store.keys, project.id, 1, deed())).toMatchObject({ state: 'revoked' })
})

test('it is known to the minute when a key was last used, without a write for each request', async () => {
  const { time } = collector
  const used = async () => (await list()).find(({ id }) => id === '1')?.lastUsedAt
  expect(await used()).toBeNull()
  const start = time.now
  await sends(collector.writeKey)
  time.now += 30_000
  await sends(collector.writeKey)
  expect(await used()).toBe(start)
  time.now += 30_000
  await sends(collector.writeKey)
  expect(await used()).toBe(start + 60_000)
})

test('keys of another project are not there', async () => {
  const { store, project } = collector
  expect(await rotateKey(store.keys, project.id + 1, 1, 0, deed())).toBeNull()
  expect(await revokeKey(store.keys, project.id + 1, 1, deed())).toBeNull()
})
