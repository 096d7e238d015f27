import type { Problem, SessionAnswer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApi, type TestApi } from './api.fixture.ts'

let api: TestApi
const start = Date.UTC(2026, 10, 22, 12)

beforeEach(async () => {
  api = await openApi(start)
})
afterEach(() => api.close())

const logIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  api.app.request('/api/session', { method: 'POST', body: JSON.stringify({ email, password }), headers })

test('logging in answers with the user and the projects, and the cookie asks for them again', async () => {
  await api.project('Acme Boards')
  await api.user('ann@acme.example', 'correct horse battery')
  const response = await logIn('ann@acme.example', 'correct horse battery')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const said = (await response.json()) as SessionAnswer
  expect(said).toEqual({
    user: { id: expect.any(String), email: 'ann@acme.example', name: 'ann' },
    projects: [{ id: 'acme-boards', name: 'Acme Boards', role: 'owner' }],
  })

  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const again = await api.app.request('/api/session', { headers: { cookie } })
  expect(await again.json()).toEqual(said)
})

test('logging out ends the session, also for a copy of the cookie', async () => {
  await api.project('Acme')
  await api.user('ann@acme.example', 'correct horse battery')
  const cookie = await api.logIn('ann@acme.example', 'correct horse battery')
  const out = await api.app.request('/api/session', { method: 'DELETE', headers: { cookie } })
  expect(out.status).toBe(204)
  expect(out.headers.getSetCookie().join()).toMatch(/Max-Age=0/i)
  expect((await api.app.request('/api/session', { headers: { cookie } })).status).toBe(204)
  const after = await api.app.request('/api/project', { headers: { cookie } })
  expect(after.status).toBe(401)
  expect(((await after.json()) as Problem).error).toBe('signedOut')
})

test('asking who is signed in while nobody is, is no fault', async () => {
  const response = await api.app.request('/api/session')
  expect([response.status, await response.text()]).toEqual([204, ''])
})

test('a wrong password and an unknown e-mail get the same answer', async () => {
  await api.user('ann@acme.example', 'correct horse battery')
  const wrong = await logIn('ann@acme.example', 'wrong horse battery')
  const unknown = await logIn('bob@acme.example', 'correct horse battery')
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(await wrong.json()).toEqual(await unknown.json())
})

test('after ten wrong passwords even the right one waits, and the answer says for how long', async () => {
  await api.user('ann@acme.example', 'correct horse battery')
  for (let i = 0; i < 10; i++) await logIn('ann@acme.example', `guess number ${i}`)
  api.clock.now += 5 * 60_000
  const refused = await logIn('ann@acme.example', 'correct horse battery')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('600')
  api.clock.now += 10 * 60_000
  expect((await logIn('ann@acme.example', 'correct horse battery')).status).toBe(200)
})

test('a page of another site can neither log somebody in nor out', async () => {
  await api.user('ann@acme.example', 'correct horse battery')
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const login = await logIn('ann@acme.example', 'correct horse battery', foreign)
  expect(login.status).toBe(403)
  expect(login.headers.getSetCookie()).toEqual([])
  const cookie = await api.logIn('ann@acme.example', 'correct horse battery')
  expect((await api.app.request('/api/session', { method: 'DELETE', headers: { cookie, ...foreign } })).status).toBe(403)
  expect((await api.app.request('/api/session', { headers: { cookie } })).status).toBe(200)
})

test.each([
  ['no JSON', 'email=ann', 'jsonInvalid'],
  ['no password', '{"email":"ann@acme.example"}', 'bodyInvalid'],
  ['a number for a password', '{"email":"ann@acme.example","password":12345678}', 'bodyInvalid'],
  ['a long password', JSON.stringify({ email: 'ann@acme.example', password: 'x'.repeat(129) }), 'bodyInvalid'],
  ['a huge body', JSON.stringify({ email: 'x'.repeat(5000), password: 'y' }), 'tooLarge'],
])('a login with %s is refused with a reason', async (_, body, error) => {
  const response = await api.app.request('/api/session', { method: 'POST', body })
  expect([400, 413]).toContain(response.status)
  expect(((await response.json()) as Problem).error).toBe(error)
})

describe('a password', () => {
  const [old, wanted] = ['correct horse battery', 'staple gun orchard']
  const change = (cookie: string, body: object, headers: Record<string, string> = {}) => api.app.request('/api/session/password', { method: 'POST', body: JSON.stringify(body), headers: { cookie, ...headers } })
  const isOpen = async (cookie: string) => (await api.app.request('/api/session', { headers: { cookie } })).status === 200

  test('is changed by who knows the old one; every other session ends, this one does not, and the audit log has it', async () => {
    const project = await api.project('Acme')
    await api.user('ann@acme.example', old)
    const [here, there] = [await api.logIn('ann@acme.example', old), await api.logIn('ann@acme.example', old)]
    expect((await change(here, { old, password: wanted })).status).toBe(204)
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false])
    expect([(await logIn('ann@acme.example', old)).status, (await logIn('ann@acme.example', wanted)).status]).toEqual([401, 200])
    const { items } = await api.store.audit.list(project.project.id, { subject: null, after: null, limit: 20 })
    expect(items.filter(({ action }) => action === 'password.changed')).toMatchObject([{ actor: { name: 'ann@acme.example' }, detail: {} }])
    expect(JSON.stringify(items)).not.toContain(wanted)
  })

  test.each([
    ['a wrong old one', { old: 'wrong', password: wanted }, 422, 'passwordWrong'],
    ['a short new one', { old, password: 'short' }, 400, 'bodyInvalid'],
    ['a long new one', { old, password: 'x'.repeat(129) }, 400, 'bodyInvalid'],
    ['nothing', {}, 400, 'bodyInvalid'],
  ])('is not changed with %s, and no session ends', async (_, body, status, error) => {
    await api.user('ann@acme.example', old)
    const [here, there] = [await api.logIn('ann@acme.example', old), await api.logIn('ann@acme.example', old)]
    const response = await change(here, body)
    expect([response.status, ((await response.json()) as Problem).error]).toEqual([status, error])
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, true])
  })

  test('is not guessed here either: ten tries, then it waits; nor changed by nobody, nor from another site', async () => {
    await api.user('ann@acme.example', old)
    const cookie = await api.logIn('ann@acme.example', old)
    for (let i = 0; i < 10; i++) await change(cookie, { old: `guess ${i}`, password: wanted })
    expect((await change(cookie, { old, password: wanted })).status).toBe(429)
    expect((await change('', { old, password: wanted })).status).toBe(401)
    expect((await change(cookie, { old, password: wanted }, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403)
  })
})

test('logging out everywhere else ends every other session of the user, and of nobody else', async () => {
  await api.project('Acme')
  for (const name of ['ann', 'bob']) await api.user(`${name}@acme.example`, 'correct horse battery')
  const cookies = [await api.logIn('ann@acme.example', 'correct horse battery'), await api.logIn('ann@acme.example', 'correct horse battery'), await api.logIn('bob@acme.example', 'correct horse battery')]
  const response = await api.app.request('/api/session/all', { method: 'DELETE', headers: { cookie: cookies[0]! } })
  expect([response.status, await response.json()]).toEqual([200, { ended: 1 }])
  expect(await Promise.all(cookies.map(async (cookie) => (await api.app.request('/api/session', { headers: { cookie } })).status))).toEqual([200, 204, 200])
  expect((await api.app.request('/api/session/all', { method: 'DELETE' })).status).toBe(401)
})
