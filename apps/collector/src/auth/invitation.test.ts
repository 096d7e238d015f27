import type { InvitationAnswer, SentInvitation, SessionAnswer, SessionsAnswer, TeamAnswer } from '@milepost/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApi } from '../api/api.ts'
import { type Collector, openCollector } from '../app.fixture.ts'
import { createUser } from './user.ts'

const password = 'correct horse battery'
const dayMs = 86_400_000
let collector: Collector
let owner: string
beforeEach(async () => {
  collector = await openCollector()
  await createUser(collector.store, 'olga@acme.example', password)
  owner = (await logIn('olga@acme.example')).cookie
})
afterEach(() => collector.close())

async function ask<Answer>(method: string, path: string, body?: unknown, cookie = owner) {
  const response = await collector.app.request(`/api/${path}`, { method, headers: { cookie }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: (response.status === 204 ? null : await response.json()) as Answer }
}
async function logIn(email: string) {
  const response = await collector.post('/api/session', { email, password })
  return { status: response.status, cookie: response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') }
}
const invite = async (email: string, role: string) => (await ask<SentInvitation>('POST', 'team/invitations', { email, role })).body.token
const join = (token: string, secret = password) => ask('POST', 'join', { token, password: secret }, '')

test('whoever is invited joins once, as what they were invited as', async () => {
  const token = await invite('Vic@acme.example', 'viewer')
  expect((await ask<InvitationAnswer>('POST', 'join/find', { token }, '')).body).toMatchObject({ email: 'vic@acme.example', role: 'viewer', project: 'Acme', isKnown: false })
  expect(await join(token)).toMatchObject({ status: 201, body: { email: 'vic@acme.example' } })
  const { cookie } = await logIn('vic@acme.example')
  expect((await ask<SessionAnswer>('GET', 'session', undefined, cookie)).body.projects).toEqual([{ id: 'acme', name: 'Acme', role: 'viewer' }])
  expect([(await ask('GET', 'people', undefined, cookie)).status, (await ask('GET', 'team', undefined, cookie)).status]).toEqual([200, 403])
  expect((await join(token)).status).toBe(422)
})

test('a link is of no use when it is a week old, when it was withdrawn, and when a newer one was made', async () => {
  const [old, withdrawn] = [await invite('old@acme.example', 'editor'), await invite('gone@acme.example', 'editor')]
  const { invitations } = (await ask<TeamAnswer>('GET', 'team')).body
  expect((await ask('DELETE', `team/invitations/${invitations.find(({ email }) => email === 'gone@acme.example')?.id}`)).status).toBe(200)
  expect((await join(withdrawn)).status).toBe(422)
  const newer = await invite('old@acme.example', 'editor')
  expect((await join(old)).status).toBe(422)
  collector.time.now += 7 * dayMs
  expect((await join(newer)).status).toBe(422)
  expect((await join('x'.repeat(32))).status).toBe(422)
})

test('whoever has a user already proves it by its password, and gets no other', async () => {
  await createUser(collector.store, 'ed@acme.example', password, 'viewer')
  const token = await invite('ed@acme.example', 'editor')
  expect((await join(token, 'another password')).status).toBe(422)
  expect((await join(token)).status).toBe(201)
  expect((await ask<TeamAnswer>('GET', 'team')).body.members.find(({ email }) => email === 'ed@acme.example')?.role).toBe('editor')
})

test('a project never loses its last owner', async () => {
  const { members } = (await ask<TeamAnswer>('GET', 'team')).body
  const only = members[0]?.id
  expect((await ask('PATCH', `team/${only}`, { role: 'viewer' })).status).toBe(422)
  expect((await ask('DELETE', `team/${only}`)).status).toBe(422)
  await createUser(collector.store, 'second@acme.example', password)
  expect((await ask('PATCH', `team/${only}`, { role: 'viewer' })).status).toBe(200)
  expect((await ask('GET', 'team')).status).toBe(403)
})

test('a user sees where they are logged in, and ends one of them; those of others are not there', async () => {
  const second = (await logIn('olga@acme.example')).cookie
  const { items } = (await ask<SessionsAnswer>('GET', 'session/all')).body
  expect(items.map(({ current }) => current).sort()).toEqual([false, true])
  const other = items.find(({ current }) => !current)?.id
  await createUser(collector.store, 'eve@acme.example', password)
  expect((await ask('DELETE', `session/all/${other}`, undefined, (await logIn('eve@acme.example')).cookie)).status).toBe(404)
  expect((await ask('DELETE', `session/all/${other}`)).status).toBe(204)
  expect((await ask('GET', 'people', undefined, second)).status).toBe(401)
})

test('a login survives a restart: what knows it is the store', async () => {
  const restarted = createApi({ store: collector.store, clock: () => collector.time.now })
  const response = await restarted.request('/session', { headers: { cookie: owner } })
  expect(((await response.json()) as SessionAnswer).user.email).toBe('olga@acme.example')
})
