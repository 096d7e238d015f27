import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { createJournal } from '../operation/journal.ts'
import { operator } from '../store/audit.ts'
import type { Outgoing } from '../store/webhooks.ts'
import { createDispatcher } from './dispatcher.ts'
import { mintSecret } from './secret.ts'
import { send } from './send.ts'

interface Got {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

let collector: Collector
let server: Server
let url: string
let got: Got[]
let answer: { status: number; headers?: Record<string, string>; body?: string }
const secret = mintSecret()

beforeEach(async () => {
  collector = await openCollector()
  // Signatures are judged by the time of whoever verifies, which is the real one.
  collector.time.now = Date.now()
  got = []
  answer = { status: 204 }
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  await collector.close()
})

const webhooks = () => collector.store.webhooks
const deed = () => ({ by: operator, at: collector.time.now })
const lines: string[] = []
function dispatcher(allowsPrivate = true) {
  const journal = createJournal('info', () => 0, (line) => lines.push(line))
  return createDispatcher({ webhooks: webhooks(), clock: () => collector.time.now, random: () => 0, allowsPrivate, meter: { delivered: () => {} }, journal })
}
async function emitTo(path = '/hook', count = 1) {
  await webhooks().create(collector.project.id, { id: 'wh', name: 'CRM', url: url + path, types: ['alert.raised'], secret }, deed())
  for (let i = 0; i < count; i++) await webhooks().emit(collector.project.id, told(`alert-${i}`), collector.time.now)
}
const told = (key: string): Outgoing => ({ type: 'alert.raised', key, at: collector.time.now, data: { id: key, title: 'NPS fell', text: 'Größe “5”', path: null, detail: {} } })
const deliveries = async () => (await webhooks().deliveries(collector.project.id, { webhook: null, state: null, after: null, limit: 50 })).items

describe('a message', () => {
  test('arrives once, signed as Standard Webhooks says, and its delivery says so', async () => {
    await emitTo()
    expect(await dispatcher().step()).toBe(true)
    expect(await dispatcher().step()).toBe(false)
    expect(got).toHaveLength(1)
    const [{ headers, body }] = got as [Got]
    expect(new Verifier(secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'alert.raised', project: 'acme', data: { text: 'Größe “5”' } })
    expect(() => new Verifier(mintSecret()).verify(body, headers as Record<string, string>)).toThrow()
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, status: 204, nextAt: null, fault: null }])
  })

  test('is signed with the secret before as well while that overlaps', async () => {
    await emitTo()
    const next = mintSecret()
    await webhooks().rotate(collector.project.id, 'wh', next, collector.time.now + 60_000, deed())
    await dispatcher().step()
    const [{ headers, body }] = got as [Got]
    for (const each of [secret, next]) expect(() => new Verifier(each).verify(body, headers as Record<string, string>)).not.toThrow()
  })

  test('that is not taken comes again with the same id, and is delivered when the other side is well', async () => {
    await emitTo()
    answer = { status: 500, body: 'database is down' }
    await dispatcher().step()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', status: 500, fault: 'the address answered 500', nextAt: collector.time.now + 5_000 }])
    expect(await dispatcher().step()).toBe(false)
    answer = { status: 200 }
    collector.time.now += 5_000
    await dispatcher().step()
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([got[0]?.headers['webhook-id'], got[0]?.headers['webhook-id']])
    const id = (await deliveries())[0]?.id ?? 0
    expect((await webhooks().findDelivery(collector.project.id, id))?.attempts).toMatchObject([{ status: 500, answer: 'database is down' }, { status: 200, answer: null }])
  })

  test('does not follow a redirect', async () => {
    await emitTo('/from')
    answer = { status: 302, headers: { location: `${url}/to` } }
    await dispatcher().step()
    expect(got.map(({ path }) => path)).toEqual(['/from'])
    expect(await deliveries()).toMatchObject([{ state: 'waiting', fault: expect.stringContaining('redirects are not followed') }])
  })

  test('to a private address leaves this machine by no door: not by number and not by name', async () => {
    await emitTo()
    await dispatcher(false).step()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', status: null, fault: expect.stringMatching(/https/) }])
    await webhooks().change(collector.project.id, 'wh', { url: url.replace('http://127.0.0.1', 'https://localhost') }, deed())
    collector.time.now += 60_000
    await dispatcher(false).step()
    expect(await deliveries()).toMatchObject([{ attempts: 2, status: null, fault: expect.stringMatching(/localhost \(.*\) is an address of this machine/) }])
    expect(got).toEqual([])
  })

  test('that hangs is let go', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    await emitTo()
    const [delivery] = await webhooks().claim(collector.time.now, collector.time.now + 1, 1)
    const webhook = { ...delivery!.webhook, url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` }
    const sent = await send({ ...delivery!, webhook }, { allowsPrivate: true, now: Date.now, timeoutMs: 50 })
    expect(sent).toMatchObject({ isDelivered: false, attempt: { status: null, fault: 'no answer within 0.05 s' } })
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  test('whose answer never ends is read a little', async () => {
    answer = { status: 200, body: 'x'.repeat(1_000_000) }
    await emitTo()
    await dispatcher().step()
    const id = (await deliveries())[0]?.id ?? 0
    expect((await webhooks().findDelivery(collector.project.id, id))?.attempts[0]?.answer).toHaveLength(500)
  })
})

describe('a webhook', () => {
  test('that fails five times in a row is left alone, then tried with one message', async () => {
    await emitTo('/hook', 8)
    answer = { status: 503 }
    await dispatcher().step()
    expect(got).toHaveLength(5)
    expect(await webhooks().list(collector.project.id, collector.time.now)).toMatchObject([{ failures: 5, restsUntil: collector.time.now + 60_000, waiting: 8 }])
    collector.time.now += 59_000
    await dispatcher().step()
    expect(got).toHaveLength(5)
    collector.time.now += 1_000
    await dispatcher().step()
    expect(got).toHaveLength(6)
  })

  test('whose receiver is gone is switched off', async () => {
    answer = { status: 410 }
    await emitTo()
    await dispatcher().step()
    expect(await webhooks().list(collector.project.id, collector.time.now)).toMatchObject([{ enabled: false, failed: 1 }])
  })

  test('says in the log what failed, and nothing of whom it was about', async () => {
    lines.length = 0
    answer = { status: 500 }
    await emitTo()
    await dispatcher().step()
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ level: 'warn', event: 'webhook failed', webhook: 'wh', status: 500 }])
    expect(lines.join()).not.toContain('NPS fell')
  })
})
