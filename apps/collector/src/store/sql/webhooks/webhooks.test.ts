import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, noon, openCollector } from '../../../app.fixture.ts'
import { operator } from '../../audit.ts'
import type { Outgoing, Outcome } from '../../webhooks.ts'

let collector: Collector
beforeEach(async () => (collector = await openCollector()))
afterEach(() => collector.close())

const webhooks = () => collector.store.webhooks
const deed = { by: operator, at: noon }
const told = (key: string): Outgoing => ({ type: 'alert.raised', key, at: noon, data: { id: 'nps-low', title: 'NPS fell', text: '', path: null, detail: {} } })
const make = (id: string, types: Outgoing['type'][] = ['alert.raised']) =>
  webhooks().create(collector.project.id, { id, name: id, url: 'https://example.com/hook', types, secret: 'whsec_AAAA' }, deed)
const claim = (now = noon) => webhooks().claim(now, now + 60_000, 10)
const failed: Outcome = { state: 'waiting', nextAt: noon + 5_000, webhook: { failures: 1, restsUntil: null, enabled: true } }
const attempt = { at: noon, durationMs: 3, status: 500, fault: 'the address answered 500', answer: 'oh' }

describe('emitting', () => {
  test('makes a delivery for each webhook that wants the type, once for each key', async () => {
    await make('a')
    await make('b', ['alert.raised', 'digest.ready'])
    await make('c', ['answer.received'])
    await webhooks().emit(collector.project.id, told('one'), noon)
    await webhooks().emit(collector.project.id, told('one'), noon)
    expect((await claim()).map(({ webhook }) => webhook.id)).toEqual(['a', 'b'])
  })

  test('keeps nothing where no webhook wants it, and nothing for another project', async () => {
    await webhooks().emit(collector.project.id, told('one'), noon)
    await make('a')
    await webhooks().emit(collector.project.id + 1, told('two'), noon)
    expect((await webhooks().deliveries(collector.project.id, { webhook: null, state: null, after: null, limit: 10 })).items).toEqual([])
  })

  test('is counted by type and by when it happened, in its own project', async () => {
    await make('a', ['alert.raised', 'digest.ready'])
    for (const key of ['one', 'two', 'two']) await webhooks().emit(collector.project.id, told(key), noon)
    const { id } = collector.project
    const counted = [
      webhooks().emitted(id, 'alert.raised', noon, noon + 1),
      webhooks().emitted(id, 'alert.raised', noon - 9, noon),
      webhooks().emitted(id, 'digest.ready', noon, noon + 1),
      webhooks().emitted(id + 1, 'alert.raised', noon, noon + 1),
    ]
    expect(await Promise.all(counted)).toEqual([2, 0, 0, 0])
  })

  test('says type, time and project beside the data', async () => {
    await make('a')
    await webhooks().emit(collector.project.id, told('one'), noon)
    const [due] = await claim()
    expect(JSON.parse(due?.message.body ?? '')).toEqual({ type: 'alert.raised', timestamp: '2026-06-15T12:00:00.000Z', project: 'acme', data: told('one').data })
    expect(due?.message.id).toMatch(/^msg_\w{32}$/)
  })
})

describe('a delivery', () => {
  beforeEach(async () => {
    await make('a')
    await webhooks().emit(collector.project.id, told('one'), noon)
  })

  test('is given to one dispatcher at a time, and to another when the first has let its time pass', async () => {
    expect(await claim()).toHaveLength(1)
    expect(await claim()).toHaveLength(0)
    expect(await claim(noon + 60_000)).toHaveLength(1)
  })

  test('waits for its next attempt, and tells of each', async () => {
    const [due] = await claim()
    await webhooks().attempted(due!, attempt, failed)
    expect(await claim(noon + 4_999)).toHaveLength(0)
    expect(await claim(noon + 5_000)).toMatchObject([{ attempts: 1, webhook: { failures: 1 } }])
    expect(await webhooks().findDelivery(collector.project.id, due!.id)).toMatchObject({ delivery: { state: 'waiting', status: 500, attempts: 1 }, attempts: [attempt] })
  })

  test('waits while its webhook rests or is off, and goes on when it is on again', async () => {
    const [due] = await claim()
    await webhooks().attempted(due!, attempt, { ...failed, nextAt: noon, webhook: { failures: 5, restsUntil: noon + 60_000, enabled: true } })
    expect(await claim(noon + 59_999)).toHaveLength(0)
    await webhooks().change(collector.project.id, 'a', { enabled: false }, deed)
    expect(await claim(noon + 60_000)).toHaveLength(0)
    await webhooks().change(collector.project.id, 'a', { enabled: true }, deed)
    expect(await claim(noon + 1)).toMatchObject([{ webhook: { failures: 0, restsUntil: null } }])
  })

  test('is given up after its time, and sent again when somebody asks', async () => {
    await webhooks().tidy(noon + 1, 0)
    const [given] = (await webhooks().deliveries(collector.project.id, { webhook: 'a', state: 'failed', after: null, limit: 10 })).items
    expect(given).toMatchObject({ state: 'failed', nextAt: null, fault: expect.stringContaining('resting') })
    expect(await webhooks().resend(collector.project.id + 1, given!.id, deed)).toBe(false)
    expect(await webhooks().resend(collector.project.id, given!.id, { by: operator, at: noon + 9 })).toBe(true)
    expect(await claim(noon + 9)).toHaveLength(1)
  })

  test('is forgotten with its message and attempts once it is over and old', async () => {
    const [due] = await claim()
    await webhooks().tidy(0, noon + 1)
    expect(await webhooks().findDelivery(collector.project.id, due!.id)).toBeDefined()
    await webhooks().attempted(due!, attempt, { ...failed, state: 'delivered', nextAt: null })
    await webhooks().tidy(0, noon + 1)
    expect(await webhooks().findDelivery(collector.project.id, due!.id)).toBeUndefined()
  })

  test('goes with its webhook, and no other project can take that away', async () => {
    expect(await webhooks().remove(collector.project.id + 1, 'a', deed)).toBe(false)
    expect(await webhooks().remove(collector.project.id, 'a', deed)).toBe(true)
    expect(await claim()).toEqual([])
    expect(await webhooks().list(collector.project.id, noon)).toEqual([])
  })
})

test('a new secret signs beside the old one, whatever else is changed', async () => {
  await make('a')
  await webhooks().rotate(collector.project.id, 'a', 'whsec_BBBB', noon + 1_000, deed)
  await webhooks().test(collector.project.id, 'a', deed)
  expect(await claim()).toMatchObject([{ secrets: { current: 'whsec_BBBB', before: { secret: 'whsec_AAAA', until: noon + 1_000 } } }])
})
