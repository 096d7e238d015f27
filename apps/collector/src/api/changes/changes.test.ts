import type { AuditPage } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollector, type Collector } from '../../app.fixture.ts'
import { createUser } from '../../auth/user.ts'
import { changes } from './index.ts'

const login = { email: 'ann@mine.example', password: 'correct horse battery' }
const survey = { id: 'nps', name: 'NPS', kind: 'survey', frequency: { kind: 'everyDays', days: 7 }, questions: [{ id: 'score', type: 'nps', title: 'How likely?' }] }
const content = { host: { locales: ['en'], events: {} }, experiences: [survey] }

let collector: Collector
let cookie: string
beforeAll(async () => {
  collector = await openCollector()
  await collector.publish(content as never)
  const answered = { experience: 'nps', surface: 'survey', release: 1, submission: 'sub-1', question: 'score', questionType: 'nps', value: 2 }
  await collector.send({ type: 'track', event: 'Milepost Answered', userId: 'bob', properties: answered })
  await collector.fold()
  await createUser(collector.store, login.email, login.password)
  cookie = (await request('POST', '/api/session', login)).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
})
afterAll(() => collector.close())

function request(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(collector.app.request(path, { method, headers, body: JSON.stringify(body) }))
}
const withKey = () => ({ authorization: `Bearer ${collector.secretKey}` })
const audit = async (): Promise<AuditPage> => (await collector.app.request('/api/audit?limit=200', { headers: withKey() })).json() as Promise<AuditPage>

/** Made by one request, changed by the next. */
const made = { identityKey: '', webhook: '' }
const answered = async <Answer>(response: Promise<Response>) => (await (await response).json()) as Answer

/** A request for each route below /api that changes something; one that is missing here fails the first test. */
const requests: Record<string, () => Promise<Response>> = {
  'POST /api/session': () => request('POST', '/api/session', login),
  'DELETE /api/session': async () => {
    const own = (await request('POST', '/api/session', login)).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    return request('DELETE', '/api/session', {}, { cookie: own })
  },
  'POST /api/releases': () => request('POST', '/api/releases', { ...content, experiences: [{ ...survey, name: 'Renamed' }] }, withKey()),
  'PATCH /api/feedback/:submission': () => request('PATCH', '/api/feedback/sub-1', { tags: ['audited'] }, { cookie }),
  'POST /api/feedback/:submission/notes': () => request('POST', '/api/feedback/sub-1/notes', { text: 'Called them' }, { cookie }),
  'POST /api/feedback/:submission/replies': () => request('POST', '/api/feedback/sub-1/replies', { text: 'We are on it' }, { cookie }),
  'POST /api/milestones': () => request('POST', '/api/milestones', { id: 'wow', name: 'Wow', unit: 'person', when: { kind: 'event', event: 'Board Created' } }, { cookie }),
  'DELETE /api/milestones/:milestone': () => request('DELETE', '/api/milestones/wow', {}, { cookie }),
  'POST /api/keys': () => request('POST', '/api/keys', { kind: 'secret', scopes: ['ingest'] }, { cookie }),
  'POST /api/keys/:key/rotate': () => request('POST', '/api/keys/1/rotate', {}, { cookie }),
  'DELETE /api/keys/:key': () => request('DELETE', '/api/keys/3', {}, { cookie }),
  'POST /api/webhooks': async () => {
    const response = await request('POST', '/api/webhooks', { name: 'CRM', url: 'https://crm.example/hook', types: ['alert.raised'] }, { cookie })
    made.webhook = (await answered<{ id: string }>(Promise.resolve(response.clone()))).id
    return response
  },
  'PATCH /api/webhooks/:webhook': () => request('PATCH', `/api/webhooks/${made.webhook}`, { enabled: false }, { cookie }),
  'POST /api/webhooks/:webhook/rotate': () => request('POST', `/api/webhooks/${made.webhook}/rotate`, {}, { cookie }),
  'POST /api/webhooks/:webhook/test': () => request('POST', `/api/webhooks/${made.webhook}/test`, {}, { cookie }),
  'POST /api/deliveries/:delivery/resend': () => request('POST', '/api/deliveries/1/resend', {}, { cookie }),
  'DELETE /api/webhooks/:webhook': () => request('DELETE', `/api/webhooks/${made.webhook}`, {}, { cookie }),
  'PATCH /api/settings': () => request('PATCH', '/api/settings', { identityMode: 'report' }, { cookie }),
  'POST /api/settings/identity-keys': async () => {
    const response = await request('POST', '/api/settings/identity-keys', { algorithm: 'HS256' }, { cookie })
    made.identityKey = (await answered<{ key: { id: string } }>(Promise.resolve(response.clone()))).key.id
    return response
  },
  'DELETE /api/settings/identity-keys/:key': () => request('DELETE', `/api/settings/identity-keys/${made.identityKey}`, {}, { cookie }),
  'POST /api/team/invitations': () => request('POST', '/api/team/invitations', { email: 'bea@mine.example', role: 'viewer' }, { cookie }),
  'DELETE /api/team/invitations/:invitation': () => request('DELETE', '/api/team/invitations/1', {}, { cookie }),
  'POST /api/join': async () => {
    const { token } = await answered<{ token: string }>(request('POST', '/api/team/invitations', { email: 'bea@mine.example', role: 'viewer' }, { cookie }))
    return request('POST', '/api/join', { token, password: 'correct horse battery' })
  },
  'PATCH /api/team/:member': () => changeBea('PATCH', { role: 'editor' }),
  'DELETE /api/team/:member': () => changeBea('DELETE', {}),
  'POST /api/people/:id/export': () => request('POST', '/api/people/u:bob/export', {}, { cookie }),
  'DELETE /api/people/:id': () => request('DELETE', '/api/people/u:bob', {}, { cookie }),
  'DELETE /api/session/all': async () => {
    await request('POST', '/api/session', login)
    return request('DELETE', '/api/session/all', {}, { cookie })
  },
  'POST /api/session/password': () => request('POST', '/api/session/password', { old: login.password, password: login.password }, { cookie }),
  'DELETE /api/session/all/:session': async () => {
    await request('POST', '/api/session', login)
    const { items } = (await (await collector.app.request('/api/session/all', { headers: { cookie } })).json()) as { items: { id: string; current: boolean }[] }
    return request('DELETE', `/api/session/all/${items.find(({ current }) => !current)?.id}`, {}, { cookie })
  },
}

async function changeBea(method: string, body: unknown): Promise<Response> {
  const { members } = (await (await collector.app.request('/api/team', { headers: { cookie } })).json()) as { members: { id: string; email: string }[] }
  return request(method, `/api/team/${members.find(({ email }) => email === 'bea@mine.example')?.id}`, body, { cookie })
}

/** They change nothing: one asks, by a body since it is a secret, the other signs a link. */
const asking = new Set(['POST /api/join/find', 'POST /api/survey-links'])

describe('every route below /api that changes something', () => {
  const mutating = () =>
    collector.app.routes.filter(({ method, path }) => path.startsWith('/api') && !['GET', 'HEAD', 'ALL'].includes(method)).map(({ method, path }) => `${method} ${path}`)

  test('has a request in the table', () => {
    expect([...new Set(mutating())].filter((route) => !asking.has(route)).sort()).toEqual(Object.keys(requests).sort())
  })

  test.each(Object.entries(requests))('leaves a line in the audit log: %s', async (_, ask) => {
    const before = (await audit()).items[0]?.id ?? 0
    expect((await ask()).ok).toBe(true)
    const fresh = (await audit()).items.filter(({ id }) => id > before)
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh[0]).toMatchObject({ at: collector.time.now, actor: { kind: expect.stringMatching(/user|key/), name: expect.stringMatching(/@mine|sk_/) } })
  })
})

describe.each(changes.filter(({ path }) => path.startsWith('/feedback')).map(({ method, path }) => ({ method, path: `/api${path.replace(':submission', 'sub-1')}` })))('$method $path', ({ method, path }) => {
  const body = /notes|replies/.test(path) ? { text: 'x' } : { status: 'closed' }

  test('is refused to nobody, to a write key and to another site with a session', async () => {
    expect((await request(method, path, body)).status).toBe(401)
    expect((await request(method, path, body, { authorization: `Bearer ${collector.writeKey}` })).status).toBe(403)
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }] as Record<string, string>[]) {
      expect((await request(method, path, body, { cookie, ...headers })).status, JSON.stringify(headers)).toBe(403)
    }
  })

  test('is refused about another project, and leaves no line', async () => {
    const before = (await audit()).items.length
    expect((await request(method, path, body, { ...withKey(), 'milepost-project': 'other' })).status).toBe(403)
    expect((await request(method, path.replace('sub-1', 'nothing'), body, withKey())).status).toBe(404)
    expect((await audit()).items.length).toBe(before)
  })

  test.each([[{ nonsense: 1 }], [{ status: 'done' }], [{ text: '' }], [{ text: 'x'.repeat(4001) }], [{ tags: ['', 'a'] }], [{ dueAt: 1.5 }], [[]], ['text']])(
    'says what is wrong with %j',
    async (wrong) => {
      const response = await request(method, path, wrong, withKey())
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ error: 'bodyInvalid', message: expect.any(String) })
    },
  )
})
