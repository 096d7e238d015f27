import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noLimits } from '../access/limits.ts'
import { createProject } from '../projects/create.ts'
import { type Patience, type Running, startCollector, usualPatience } from '../serve.ts'
import { openSqliteStore } from '../store/sqlite/sqlite.ts'
import type { Users } from '../store/users.ts'
import { createJournal } from './journal.ts'

let folder: string
let running: Running
let lines: string[]
let keys: { writeKey: string; secretKey: string }

async function start({ database, ...options }: { metricsToken?: string; patience?: Patience; database?: (users: Users) => Users['database'] } = {}) {
  const opened = await openSqliteStore(join(folder, 'data'))
  const store = database ? { ...opened, users: { ...opened.users, database: database(opened.users) } } : opened
  keys = await createProject(store.projects, Date.now, { name: 'Acme', origins: [], timeZone: 'UTC' })
  lines = []
  const journal = createJournal('debug', Date.now, (line) => lines.push(line))
  running = await startCollector({ store, port: 0, host: '127.0.0.1', files: { sdk: folder, dashboard: folder }, limits: noLimits, journal, ...options })
}
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'milepost-operation-'))))
afterEach(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(running.url + path, { headers })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) => fetch(running.url + path, { method: 'POST', body: JSON.stringify(body), headers })

describe('the first login', () => {
  const login = () => post('/api/session', { email: 'ann@mail.example', password: 'hunter2hunter2' })

  test('finds everything loaded that it needs: no request beside it waits for that', async () => {
    let opened = 0
    await start({ database: (users) => () => (opened++, users.database()) })
    expect(opened).toBe(1)
    expect((await login()).status).toBe(401)
    expect(opened).toBe(1)
  })

  test('asks again where the store was away at the start, which goes on without', async () => {
    let opened = 0
    await start({ database: (users) => () => (opened++ === 0 ? Promise.reject(new Error('away')) : users.database()) })
    expect((await get('/readyz')).status).toBe(200)
    expect((await login()).status).toBe(401)
    expect(opened).toBe(2)
  })
})

describe('the log', () => {
  test('tells of every request and of nobody: no id, name, address, text or key of what was sent', async () => {
    await start()
    const personal = ['ann.mueller', 'ann@mail.example', 'Ann Müller', '203.0.113.9', 'anon-4711', 'Größe', 'company-77', 'hunter2hunter2']
    const [id, email, name, address, anonymous, text, company, password] = personal as [string, string, string, string, string, string, string, string]
    const forwarded = { 'x-forwarded-for': address, 'user-agent': `Browser of ${name.replace('ü', 'u')}` }
    const batch = [
      { type: 'identify', userId: id, anonymousId: anonymous, traits: { email, name } },
      { type: 'track', event: `Said ${text}`, userId: id, context: { groupId: company, ip: address } },
      { type: 'track', event: 'Milepost Answered', userId: id, properties: { value: text } },
      { type: text, userId: id },
    ]
    await post('/v1/batch', { writeKey: keys.writeKey, batch }, forwarded)
    await post('/v1/batch', { writeKey: `pk_${'x'.repeat(32)}`, batch }, forwarded)
    await post('/v1/track', `{"userId":"${id}", ${text}`, forwarded)
    await post('/api/session', { email, password }, forwarded)
    await post('/v1/person', { writeKey: keys.writeKey, userId: id, anonymousId: anonymous })
    for (const path of [`/api/people/u:${id}`, `/api/people?find=${email}`, `/api/accounts/${company}/card`, `/${email}`, `/v1/${email}`, `/api/${email}`]) {
      await get(path, { authorization: `Bearer ${keys.secretKey}`, ...forwarded })
    }
    const written = lines.join('\n')
    expect(lines.filter((line) => line.includes('"request"')).length).toBeGreaterThanOrEqual(11)
    for (const each of [...personal, encodeURIComponent(name), keys.writeKey, keys.secretKey, '127.0.0.1']) expect(written).not.toContain(each)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ at: expect.any(String), level: expect.any(String), event: expect.any(String) })
  })
})

describe('/metrics', () => {
  test('counts what was received, for this machine alone', async () => {
    await start()
    await post('/v1/batch', { writeKey: keys.writeKey, batch: [{ type: 'track', event: 'A', userId: 'ann' }, { type: 'none' }] })
    const response = await get('/metrics')
    const text = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    for (const line of ['milepost_messages_total{result="ok",reason=""} 1', 'milepost_messages_total{result="refused",reason="typeUnknown"} 1', 'milepost_pending_messages 0']) expect(text).toContain(line)
    expect(text).toMatch(/milepost_request_seconds_count\{route="\/v1\/batch",method="POST",status="200"\} 1/)
    expect(text).toMatch(/^milepost_database_bytes [1-9]/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m)
    expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(403)
  })

  test('begins with what the page about operation calls worth an alarm, in its order', async () => {
    await start()
    const named = (await (await get('/metrics')).text()).match(/(?<=^# TYPE )\w+/gm) ?? []
    const page = readFileSync(new URL('../../docs/operation.md', import.meta.url), 'utf8')
    const worthAnAlarm = [...page.matchAll(/^\| `(milepost_\w+)/gm)].map(([, name]) => name)
    expect(worthAnAlarm).toHaveLength(7)
    expect(named.slice(0, 7)).toEqual(worthAnAlarm)
    expect(named.filter((name) => name.startsWith('milepost_')).at(-1)).toBe('milepost_request_seconds')
  })

  test('asks for the token where there is one', async () => {
    await start({ metricsToken: 'long-enough-to-be-one' })
    expect((await get('/metrics')).status).toBe(403)
    expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(403)
    expect((await get('/metrics', { authorization: 'Bearer long-enough-to-be-one' })).status).toBe(200)
  })
})

describe('a request that is under way when it is told to stop', () => {
  const batch = () => JSON.stringify({ writeKey: keys.writeKey, batch: [{ type: 'track', event: 'Late', userId: 'ann' }] })
  /** All but its last byte has been sent. */
  async function begin(): Promise<{ socket: Socket; finish(): void; said: Promise<string> }> {
    const { hostname, port } = new URL(running.url)
    const body = batch()
    const socket = connect(Number(port), hostname)
    const said = text(socket).catch(() => '')
    await new Promise((resolve) => socket.write(`POST /v1/batch HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -1)}`, resolve))
    // One that came later was met by the server: so was this one.
    await get('/healthz')
    return { socket, finish: () => void socket.write(body.slice(-1)), said }
  }

  test('is answered, and its connection let go', async () => {
    await start({ patience: { ...usualPatience, stopMs: 120_000 } })
    const { finish, said } = await begin()
    const stopped = running.stop()
    finish()
    await stopped
    expect(await said).toMatch(/^HTTP\/1\.1 200 [^]*"status":"ok"/)
  })

  test('is cut off where it does not end in time', async () => {
    await start({ patience: { ...usualPatience, stopMs: 50 } })
    const { said } = await begin()
    await running.stop()
    expect(await said).toBe('')
  })
})

test('stopping tells so, takes nothing new and ends', async () => {
  await start()
  expect((await get('/readyz')).status).toBe(200)
  await running.stop()
  expect(lines.slice(-2).map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['stopping', 'stopped'])
  await expect(get('/healthz')).rejects.toThrow()
})
