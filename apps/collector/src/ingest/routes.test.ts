import { brotliCompressSync, gzipSync } from 'node:zlib'
import { kitEvents } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'
import { LogBusy, type MessageLog, pendingLimit } from '../store/log.ts'

const track = (messageId: string, more = {}) => ({ type: 'track', event: 'Board Created', userId: 'ada', messageId, ...more })
const answered = (value: unknown, questionType = 'nps') => ({
  type: 'track',
  event: kitEvents.answered,
  userId: 'ada',
  properties: { experience: 'nps', surface: 'survey', release: 1, submission: 's', question: 'q', questionType, value },
})

describe('ingest', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())

  /** Rows of the log, as they are on the disk. */
  const logged = async () => {
    const rows = await collector.query<Record<string, unknown>>('select m.*, n.name from message m left join event_name n on n.id = m.event order by seq')
    return rows.map((row) => ({ ...row, message_id: collector.messageIdOf(row.message_id) }) as Record<string, unknown>)
  }

  it('keeps the good messages of a batch and says which were refused and why', async () => {
    const answer = await collector.send(track('a'), { type: 'track', userId: 'ada' }, track('b', { userId: undefined }), track('c'))
    expect(answer).toEqual({
      success: false,
      seq: 2,
      results: [
        { status: 'ok' },
        { status: 'refused', reason: 'eventMissing', detail: 'event is missing, it should be a text of 1 to 256 characters' },
        { status: 'refused', reason: 'identityMissing', detail: 'a message needs a userId or an anonymousId' },
        { status: 'ok' },
      ],
    })
    expect((await logged()).map((row) => row.name)).toEqual(['Board Created', 'Board Created'])
  })

  it('counts a message id once, in one batch and in the next, as text or as a UUID in capitals', async () => {
    const uuid = '0190e7a4-7b1c-7def-8123-456789abcdef'
    const first = await collector.send(track('a'), track('a'), track(uuid))
    const again = await collector.send(track('a'), track(uuid.toUpperCase()), track('b'))
    expect(first.results.map((each) => each.status)).toEqual(['ok', 'duplicate', 'ok'])
    expect(again.results.map((each) => each.status)).toEqual(['duplicate', 'duplicate', 'ok'])
    expect((await logged())).toHaveLength(3)
    expect(again.seq).toBe((await logged()).at(-1)?.seq)
  })

  it('counts the same id in two projects twice', async () => {
    const other = await openCollector()
    await collector.send(track('a'))
    expect((await other.send(track('a'))).results).toEqual([{ status: 'ok' }])
    await other.close()
  })

  it('makes an id for a message without one', async () => {
    await collector.send({ type: 'page', anonymousId: 'x' }, { type: 'page', anonymousId: 'x' })
    expect(new Set((await logged()).map((row) => String(row.message_id)))).toHaveProperty('size', 2)
  })

  it('takes each type at its own address, the key as Basic user name', async () => {
    const headers = { authorization: `Basic ${btoa(`${collector.writeKey}:`)}` }
    const bodies = {
      track: { event: 'e' },
      identify: { traits: { name: 'Ada' } },
      group: { groupId: 'g' },
      page: { name: 'Home' },
      screen: { name: 'Start' },
      alias: { previousId: 'x' },
    }
    for (const [type, body] of Object.entries(bodies)) {
      const response = await collector.post(`/v1/${type}`, { userId: 'ada', ...body }, headers)
      expect([type, response.status]).toEqual([type, 200])
    }
    expect((await logged()).map(({ type, name, group_id }) => [type, name, group_id])).toEqual([
      [0, 'e', null],
      [1, null, null],
      [2, null, 'g'],
      [3, 'Home', null],
      [4, 'Start', null],
      [5, null, null],
    ])
  })

  it('answers 400 for one message that is refused', async () => {
    const response = await collector.post('/v1/track', { writeKey: collector.writeKey, userId: 'ada' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'eventMissing' })
  })

  it.each([11, -1, 6.5, '9', null])('refuses the NPS answer %j and never counts it', async (value) => {
    const { results } = await collector.send(answered(value))
    expect(results[0]).toMatchObject({ status: 'refused', reason: value === null ? 'kitEventInvalid' : 'scoreInvalid' })
    expect((await logged())).toEqual([])
  })

  it('refuses an event that claims to be of the kit and is not', async () => {
    const { results } = await collector.send({ type: 'track', event: 'Milepost Hacked', userId: 'ada' })
    expect(results).toEqual([{ status: 'refused', reason: 'kitEventInvalid', detail: '"Milepost Hacked" is no event of the kit; the prefix is reserved' }])
  })

  it('keeps a message with all it said, and the context of the batch below its own', async () => {
    const { writeKey } = collector
    const message = track('a', { properties: { n: 1 }, context: { page: { path: '/' } }, timestamp: '2026-06-15T11:00:00Z' })
    await collector.post('/v1/batch', { writeKey, batch: [message], context: { library: { name: 'x' }, groupId: 'acme' } })
    const [row] = (await logged())
    expect(row).toMatchObject({ user_id: 'ada', group_id: 'acme', occurred_at: Date.UTC(2026, 5, 15, 11), received_at: noon, flags: 0 })
    expect(JSON.parse(row?.body as string)).toEqual({
      properties: { n: 1 },
      timestamp: '2026-06-15T11:00:00Z',
      context: { library: { name: 'x' }, groupId: 'acme', page: { path: '/' } },
    })
  })

  it('repairs the time of a client whose clock is wrong, in both directions', async () => {
    const { writeKey } = collector
    const at = (hour: number, minute: number) => new Date(Date.UTC(2026, 5, 15, hour, minute)).toISOString()
    await collector.post('/v1/batch', { writeKey, sentAt: at(9, 0), batch: [track('a', { timestamp: at(8, 50) })] })
    await collector.post('/v1/batch', { writeKey, sentAt: at(15, 0), batch: [track('b', { timestamp: at(14, 50), userId: 'bob' })] })
    expect((await logged()).map((row) => row.occurred_at)).toEqual([noon - 600_000, noon - 600_000])
  })

  it('clamps and flags what a write key dates long ago, and keeps it for a secret key', async () => {
    const old = { timestamp: '2026-01-01T00:00:00Z' }
    await collector.send(track('a', old))
    await collector.post('/v1/batch', { batch: [track('b', old)] }, { authorization: `Basic ${btoa(`${collector.secretKey}:`)}` })
    expect((await logged()).map((row) => [row.occurred_at, row.flags])).toEqual([
      [noon - 72 * 3_600_000, 1],
      [Date.UTC(2026, 0, 1), 2],
    ])
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('takes bodies compressed with %s', async (coding, compress) => {
    const body = compress(JSON.stringify({ writeKey: collector.writeKey, batch: [track('a')] }))
    const response = await collector.post('/v1/batch', body, { 'content-encoding': coding })
    expect(await response.json()).toMatchObject({ success: true })
  })

  it('refuses a body that grows beyond the limit when it is decompressed', async () => {
    const response = await collector.post('/v1/batch', gzipSync(' '.repeat(5_000_000)), { 'content-encoding': 'gzip' })
    expect(response.status).toBe(413)
  })

  it('refuses a batch over 500 KB with what was got and what is taken', async () => {
    const response = await collector.post('/v1/batch', 'x'.repeat(600_000))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: 'tooLarge', message: 'the body has 600000 bytes, at most 512000 are taken' })
  })

  it('refuses one message over 32 KB and keeps the one beside it', async () => {
    const { results } = await collector.send(track('a', { properties: { text: 'x'.repeat(40_000) } }), track('b'))
    expect(results).toMatchObject([{ status: 'refused', reason: 'tooLarge' }, { status: 'ok' }])
  })

  it.each([1_000, 60_000])('refuses a message that is nested %s levels deep, and nothing else suffers', async (levels) => {
    const deep = `{"type":"track","event":"e","userId":"ada","properties":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`
    const response = await collector.post('/v1/batch', `{"writeKey":"${collector.writeKey}","batch":[${deep},${JSON.stringify(track('b'))}]}`)
    expect(await response.json()).toMatchObject({ results: [{ status: 'refused' }, { status: 'ok' }] })
  })

  it.each([
    ['not JSON', '{', 'jsonInvalid', 400],
    ['no object', '[]', 'bodyInvalid', 400],
    ['no batch', '{"writeKey":"KEY"}', 'batchMissing', 400],
    ['no key', '{"batch":[]}', 'keyMissing', 401],
    ['a key of nobody', '{"batch":[],"writeKey":"pk_000000000000000000000000000000"}', 'keyUnknown', 401],
  ])('answers a body with %s by one clear problem', async (_what, body, error, status) => {
    const response = await collector.post('/v1/batch', body.replace('KEY', collector.writeKey))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error })
    expect(collector.faults).toEqual([])
  })

  it.each([
    ['the disk is full', new Error('database or disk is full'), 1],
    ['too much is waiting', new LogBusy(20_000), 0],
  ])('answers 503 and when to come back where %s', async (_what, error, reported) => {
    const failing = await openCollector({ log: { append: () => Promise.reject(error), pending: () => 0 } })
    const response = await failing.post('/v1/batch', { writeKey: failing.writeKey, batch: [track('a')] })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await response.json()).toMatchObject({ error: 'notStored', remedy: 'send the same request again; nothing of it was kept' })
    expect(failing.faults).toHaveLength(reported)
    await failing.close()
  })
})

describe('while more comes than the disk takes', () => {
  const answered = { type: 'track', event: 'Milepost Answered', userId: 'ann', messageId: 'answer', properties: { experience: 'nps', surface: 'survey', release: 1, submission: 's', question: 'q', questionType: 'nps', value: 9 } }
  const seen = { type: 'track', event: 'Milepost Seen', userId: 'ann', messageId: 'seen', properties: { experience: 'nps', surface: 'survey', release: 1 } }

  async function openWith(pending: number) {
    const kept: string[] = []
    const log: MessageLog = {
      append: (_, entries) => (kept.push(...entries.map(({ messageId }) => messageId)), Promise.resolve({ seq: 7, fresh: entries.map(() => true) })),
      pending: () => pending,
    }
    return { kept, collector: await openCollector({ log }) }
  }

  it('exposures are sent back, the answer beside them is kept, and the client is told when to come again', async () => {
    const { kept, collector } = await openWith(pendingLimit / 2)
    const response = await collector.post('/v1/batch', { writeKey: collector.writeKey, batch: [seen, answered] })
    expect([response.status, response.headers.get('retry-after')]).toEqual([200, '1'])
    expect(await response.json()).toEqual({ success: false, seq: 7, results: [{ status: 'retry' }, { status: 'ok' }] })
    expect(kept).toEqual(['answer'])
    await collector.close()
  })

  it('a request of which nothing can be taken is answered 503', async () => {
    const { kept, collector } = await openWith(pendingLimit / 2)
    expect((await collector.post('/v1/batch', { writeKey: collector.writeKey, batch: [seen] })).status).toBe(503)
    expect(kept).toEqual([])
    await collector.close()
  })
})

describe('who sends', () => {
  const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  const crawler = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

  it.each([
    ['a browser', { origin: 'https://app.example.com', 'user-agent': browser }, {}, false],
    ['a crawler that runs the page', { origin: 'https://app.example.com', 'user-agent': crawler }, {}, true],
    ["a server's client", { 'user-agent': 'analytics-node/2.1' }, {}, false],
    ['a server that forwards a crawler', { 'user-agent': 'analytics-node/2.1' }, { userAgent: crawler }, true],
  ])('%s is kept, and marked where it is a bot', async (_, headers, context, isBot) => {
    const marks: boolean[] = []
    const log: MessageLog = { append: (__, entries) => (marks.push(...entries.map(({ bot }) => bot)), Promise.resolve({ seq: 1, fresh: [true] })), pending: () => 0 }
    const collector = await openCollector({ log })
    const response = await collector.post('/v1/batch', { writeKey: collector.writeKey, batch: [{ ...track('a'), context }] }, headers)
    expect(response.status).toBe(200)
    expect(marks).toEqual([isBot])
    await collector.close()
  })
})

describe('pages of other origins', () => {
  let collector: Collector
  const from = (origin: string) => ({ origin, 'content-type': 'text/plain' })
  beforeEach(async () => {
    collector = await openCollector()
  })
  afterEach(() => collector.close())
  const sendFrom = (origin: string) => collector.post('/v1/batch', { writeKey: collector.writeKey, batch: [track('a')] }, from(origin))

  it('may send from an origin of the project, and read the answer', async () => {
    const response = await sendFrom('https://app.example.com')
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example.com')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each(['https://app.example.com.evil.io', 'http://app.example.com', 'https://app.example.com:8443', 'https://evil.io', 'null', 'http://localhost:3000'])(
    'may not send from %s',
    async (origin) => {
      const response = await sendFrom(origin)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: 'originNotAllowed' })
    },
  )

  it('are answered when they ask before sending', async () => {
    const response = await collector.app.request('/v1/batch', { method: 'OPTIONS', headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' } })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
  })

  it('may send from this machine alone where the project names no origin', async () => {
    const open = await openCollector({ origins: [] })
    const send = (origin: string) => open.post('/v1/batch', { writeKey: open.writeKey, batch: [] }, from(origin))
    const statuses = await Promise.all(['http://localhost:4401', 'http://127.0.0.1', 'http://[::1]:80', 'https://localhost.evil.io'].map(send))
    expect(statuses.map((response) => response.status)).toEqual([200, 200, 403, 403])
    await open.close()
  })
})
