import { describe, expect, test } from 'vitest'
import { createJournal } from './journal.ts'
import { createMeter } from './meter.ts'
import { routeOf, watched } from './watched.ts'

const nothing = { pendingMessages: 3, foldAgeSeconds: [{ project: 'acme', seconds: 0.5 }], databaseBytes: 4096, walBytes: 0, waitingDeliveries: 2, servers: [{ number: 2, isReachable: false }] }

describe('the route of an address', () => {
  test.each([
    ['/v1/batch', 200, '/v1/batch'],
    ['/v1/manifests/pk_abc', 304, '/v1/manifests'],
    ['/api/people/u:ann@example.com/timeline?x=1', 200, '/api/people'],
    ['/api/answers.csv', 200, '/api/answers'],
    ['/sdk/milepost.js', 200, '/sdk'],
    ['/people/u:ann', 200, 'page'],
    ['/api/ann@example.com', 404, 'none'],
  ])('of %s with %i is %s: nothing that somebody wrote', (path, status, expected) => {
    expect(routeOf(path, status)).toBe(expected)
  })
})

test('each answer is counted by route, method and status, and written down where it is wanted', async () => {
  const meter = createMeter()
  const lines: string[] = []
  let ms = 0
  const handle = watched(() => Promise.resolve(new Response(null, { status: 204 })), { meter, journal: createJournal('debug', () => 0, (line) => lines.push(line)) }, () => (ms += 2))
  const response = await handle(new Request('http://localhost/v1/batch?x', { method: 'POST' }), {} as never)
  expect(response.status).toBe(204)
  expect(await meter.text(nothing)).toContain('milepost_request_seconds_count{route="/v1/batch",method="POST",status="204"} 1')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'request', route: '/v1/batch', method: 'POST', status: 204, ms: 2 })
})

test('an answer that is there at once is counted as one, and stays at once', async () => {
  const meter = createMeter()
  const handle = watched(() => new Response(null, { status: 304 }), { meter, journal: createJournal('silent', () => 0, () => {}) })
  expect(handle(new Request('http://localhost/v1/manifests/pk_abc'), {} as never)).toBeInstanceOf(Response)
  expect(await meter.text(nothing)).toContain('milepost_request_seconds_count{route="/v1/manifests",method="GET",status="304"} 1')
})

test('messages are counted by what became of them, and what stands is told when asked', async () => {
  const meter = createMeter()
  meter.took([{ status: 'ok' }, { status: 'ok' }, { status: 'refused', reason: 'tooLarge', detail: 'x' }])
  meter.fault()
  meter.delivered('retried')
  const text = await meter.text(nothing)
  for (const line of [
    'milepost_messages_total{result="ok",reason=""} 2',
    'milepost_messages_total{result="refused",reason="tooLarge"} 1',
    'milepost_faults_total 1',
    'milepost_webhook_attempts_total{outcome="retried"} 1',
    'milepost_pending_messages 3',
    'milepost_fold_age_seconds{project="acme"} 0.5',
    'milepost_webhook_waiting 2',
  ])
    expect(text).toContain(line)
})
