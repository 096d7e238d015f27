import type { Problem, SessionAnswer } from '@milepost/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
