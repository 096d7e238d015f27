import { kitEvents, type SettingsAnswer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { dumpOf } from '../fold/dump.fixture.ts'
import { createMeter } from '../operation/meter.ts'
import { leaveCopy, tracesOf } from './traces.fixture.ts'
import { trimmedBody } from './trimmed.ts'
import { createTrimmer } from './trimming.ts'

const day = 86_400_000
let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
})
afterEach(() => collector.close())

const meter = createMeter()
const trim = () => createTrimmer({ store: collector.store, clock: () => collector.time.now, meter, rest: async () => {} })()
const headers = () => ({ authorization: `Bearer ${collector.secretKey}` })
const keep = async (days: object, status = 200) => {
  const response = await collector.app.request('/api/settings', { method: 'PATCH', headers: headers(), body: JSON.stringify({ keepDays: { events: null, answers: null, exposures: null, ...days } }) })
  expect(response.status).toBe(status)
  return (await response.json()) as SettingsAnswer
}
const dump = () => dumpOf(collector, collector.project.id)

/** Words that stand nowhere else. */
const words = { events: ['secret-title-7401', 'secret-page-7402'], answers: ['secret-words-7403', 'secret-other-7404', 'secret-field-7405', 'secret-withdrawn-7408'], exposures: ['secret-page-7406'] }
const kept = ['ann.7407@mail.example', 'done', 'Card Moved']
const found = (wanted: string[]) => tracesOf(collector, wanted)

const content = {
  host: { locales: ['en'], events: { 'Card Moved': { column: 'string' } } },
  experiences: [{ id: 'nps', name: 'NPS', kind: 'survey', hidden: ['order'], questions: [{ id: 'score', type: 'nps', title: 'Would you?' }, { id: 'what', type: 'choices', title: 'What?', other: true, choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] }, { id: 'why', type: 'text', title: 'Why?' }, { id: 'more', type: 'text', title: 'More?' }] }],
  milestones: [{ id: 'moved', name: 'Moved', unit: 'person', when: { kind: 'event', event: 'Card Moved', where: { column: 'done' } } }],
}
const about = { experience: 'nps', surface: 'survey', release: 1 }
/** What one person leaves behind on one day. */
const visit = (id: string) => {
  const page = (word: string) => ({ context: { page: { path: `/${word}`, url: `https://app.example.com/${word}` }, locale: 'de-CH', screen: { innerWidth: 390 } } })
  const answered = (question: string, questionType: string, value: unknown) => ({ type: 'track', userId: 'ann', messageId: `${question}-${id}`, event: kitEvents.answered, ...page('secret-page-7402'), properties: { ...about, submission: `s-${id}`, question, questionType, value, tookMs: 900, fields: { order: 'secret-field-7405' } } })
  return [
    { type: 'identify', userId: 'ann', messageId: `identify-${id}`, traits: { email: 'ann.7407@mail.example' } },
    { type: 'page', userId: 'ann', messageId: `page-${id}`, name: 'Board', ...page('secret-page-7402') },
    { type: 'track', userId: 'ann', messageId: `moved-${id}`, event: 'Card Moved', properties: { column: 'done', title: 'secret-title-7401' } },
    { type: 'track', userId: 'ann', messageId: `order-${id}`, event: 'Order Completed', properties: { revenue: 12.5, currency: 'EUR', note: 'secret-title-7401' } },
    { type: 'track', userId: 'ann', messageId: `seen-${id}`, event: kitEvents.seen, ...page('secret-page-7406'), properties: about },
    answered('score', 'nps', 3),
    answered('what', 'choices', { choices: ['a', 'other'], other: 'secret-other-7404' }),
    answered('why', 'text', 'secret-words-7403'),
    answered('more', 'text', 'secret-withdrawn-7408'),
    { type: 'track', userId: 'ann', messageId: `submitted-${id}`, event: kitEvents.submitted, properties: { ...about, submission: `s-${id}`, questions: ['score', 'what', 'why'] } },
  ]
}
async function live() {
  expect((await collector.publish(content as never)).status).toBe(200)
  await collector.send(...visit('old'))
  await collector.fold()
  collector.time.now += 40 * day
}

test('is off as long as nobody asks for it', async () => {
  await live()
  expect(await trim()).toBe(0)
  expect((await keep({})).keepDays).toEqual({ events: null, answers: null, exposures: null })
  for (const days of [{ events: 1 }, { events: 7.5 }, { answers: 9_999 }, { all: 30 }]) await keep(days, 400)
})

test('what is old enough is in no byte any more, what is counted stays, and what is younger is whole', async () => {
  await live()
  await collector.send(...visit('new').map((message) => JSON.parse(JSON.stringify(message).replaceAll('secret', 'fresh')) as object))
  await collector.fold()
  leaveCopy(collector)
  const all = Object.values(words).flat()
  expect(await found(all)).toEqual(all)
  await keep({ events: 30, answers: 30, exposures: 30 })
  expect(await trim()).toBeGreaterThan(0)
  expect(await found([...all, ...kept, 'fresh-words-7403', 'fresh-title-7401'])).toEqual([...kept, 'fresh-words-7403', 'fresh-title-7401'])
})

test('each kind goes at its own age', async () => {
  await live()
  await keep({ answers: 30, events: 60 })
  await trim()
  const bodies = async () => JSON.stringify(await collector.query('select body from message'))
  expect(await bodies()).toMatch(/secret-title-7401[^]*secret-page-7406/)
  expect(await bodies()).not.toMatch(/secret-(words|other|field)/)
  collector.time.now += 30 * day
  await trim()
  expect(await bodies()).not.toContain('secret-title-7401')
  expect(await bodies()).toContain('secret-page-7406')
})

test('folding the trimmed log anew ends in the same rows: scores, choices, milestones, orders and exposures stay', async () => {
  await live()
  await keep({ events: 30, answers: 30, exposures: 30 })
  await trim()
  const before = await dump()
  expect(before.answer?.join()).not.toContain('secret')
  const generation = async () => (await collector.query<{ generation: number }>('select generation from project'))[0]!.generation
  const standing = await generation()
  await collector.query(`update fold set rules = '' where project = ${collector.project.id} and state = 'live' returning 1`)
  for (let round = 0; round < 5; round++) {
    collector.time.now += 2_000
    await collector.fold()
  }
  expect(await generation()).toBeGreaterThan(standing)
  const after = await dump()
  for (const table of ['answer', 'submission', 'exposure', 'milestone_reach', 'purchase_day', 'facts_document', 'person', 'stage_day']) expect(after[table], table).toEqual(before[table])
  expect(after.answer).toHaveLength(3)
  expect(after.answer?.join()).toMatch(/"device":"phone".*"language":"de"/)
  expect(after.milestone_reach).toHaveLength(1)
})

test('it is done once, stands in the audit log and in the metrics, and a message that was trimmed is still known when it comes again', async () => {
  await live()
  await keep({ events: 30, answers: 30, exposures: 30 })
  const count = await trim()
  expect(await trim()).toBe(0)
  const { items } = (await (await collector.app.request('/api/audit', { headers: headers() })).json()) as { items: { action: string; detail: Record<string, number> }[] }
  const noted = items.filter(({ action }) => action === 'retention.applied')
  expect(noted).toHaveLength(1)
  expect(Object.values(noted[0]!.detail).reduce((sum, each) => sum + each, 0)).toBe(count)
  expect(await meter.text({ pendingMessages: 0, foldAgeSeconds: [], databaseBytes: 0, walBytes: 0, waitingDeliveries: 0, servers: [] })).toMatch(/milepost_trimmed_messages_total\{kind="answers"\} \d/)
  expect((await collector.send(...visit('old'))).results.every(({ status }) => status === 'duplicate')).toBe(true)
})

describe('of an old message stays', () => {
  const trimmed = (kind: 'events' | 'answers' | 'exposures', event: string | null, body: object, read: string[] = []) => JSON.parse(trimmedBody(kind, { event, body: JSON.stringify(body) }, new Set(read)) ?? 'null') as unknown
  test.each<[string, unknown, unknown]>([
    ['what rules read', trimmed('events', 'Moved', { properties: { column: 'done', title: 'x' }, context: { ip: '::1' } }, ['column']), { properties: { column: 'done' } }],
    ['nothing of a page', trimmed('events', 'Home', { properties: { path: '/x' }, context: { page: {} } }), {}],
    ['who somebody is and what they are like', trimmed('events', null, { traits: { plan: 'pro' }, context: { page: {} } }), { traits: { plan: 'pro' } }],
    ['a choice', trimmed('answers', kitEvents.answered, { properties: { questionType: 'choice', value: 'a', extra: 1 } }), { properties: { questionType: 'choice', value: 'a' } }],
    ['that there was a text', trimmed('answers', kitEvents.answered, { properties: { questionType: 'text', value: 'words' } }), { properties: { questionType: 'text', value: '' } }],
    ['all, where there is no more', trimmed('events', 'Moved', {}), null],
  ])('%s', (_, stays, expected) => {
    expect(stays).toEqual(expected)
  })
})
