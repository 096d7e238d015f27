import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedProject } from '../projects/create.ts'
import { openApi, type TestApi } from './api.fixture.ts'
import { routes } from './routes/index.ts'

let api: TestApi
let mine: CreatedProject
let theirs: CreatedProject
let cookie: string

beforeAll(async () => {
  api = await openApi(Date.UTC(2026, 10, 22, 12))
  mine = await api.project('Mine')
  await api.user('ann@mine.example', 'correct horse battery')
  cookie = await api.logIn('ann@mine.example', 'correct horse battery')
  theirs = await api.project('Theirs')
})
afterAll(() => api.close())

/** An address for each route; a route that is missing here fails the first test. */
const addresses: Record<string, string> = {
  '/project': '/api/project',
  '/stages': '/api/stages',
  '/activation': '/api/activation',
  '/satisfaction': '/api/satisfaction',
  '/answers': '/api/answers',
  '/segments': '/api/segments',
  '/response': '/api/response?by=account.plan',
  '/phrases': '/api/phrases',
  '/feedback': '/api/feedback',
  '/feedback/:submission': '/api/feedback/sub-ann',
  '/closing': '/api/closing',
  '/audit': '/api/audit',
  '/people': '/api/people',
  '/people/:id': '/api/people/u%3Aann',
  '/people/:id/timeline': '/api/people/u%3Aann/timeline',
  '/people/:id/explain': '/api/people/u%3Aann/explain',
  '/accounts': '/api/accounts',
  '/accounts/:id': '/api/accounts/acme',
  '/accounts/:id/timeline': '/api/accounts/acme/timeline',
  '/stages/moving-on': '/api/stages/moving-on',
  '/accounts/:id/card': '/api/accounts/acme/card',
  '/health': '/api/health',
  '/forecast': '/api/forecast',
  '/experiences/:id': '/api/experiences/start',
  '/money': '/api/money',
  '/retention': '/api/retention',
  '/experiences': '/api/experiences',
}

test('every route is in the table', () => {
  expect(Object.keys(addresses).sort()).toEqual(routes.map(({ path }) => path).sort())
})

const statusOf = async (address: string, headers: Record<string, string>) => (await api.app.request(address, { headers })).status

describe.each(Object.entries(addresses))('%s', (_, address) => {
  test('answers nobody without a key or a session', async () => {
    expect(await statusOf(address, {})).toBe(401)
  })
  test('answers no made-up key, and no write key', async () => {
    expect(await statusOf(address, { authorization: `Bearer sk_${'x'.repeat(32)}` })).toBe(401)
    expect(await statusOf(address, { authorization: `Bearer ${mine.writeKey}` })).toBe(403)
  })
  test("does not answer one project's key with another project's data", async () => {
    const named = { authorization: `Bearer ${mine.secretKey}`, 'milepost-project': theirs.project.key }
    expect(await statusOf(address, named)).toBe(403)
  })
  test('does not answer a user of one project about another, nor about one that is not there, and does not tell which', async () => {
    const other = await api.app.request(address, { headers: { cookie, 'milepost-project': theirs.project.key } })
    const none = await api.app.request(address, { headers: { cookie, 'milepost-project': 'no-such-project' } })
    expect([other.status, none.status]).toEqual([403, 403])
    const told = (await other.text()).replaceAll(theirs.project.key, 'no-such-project')
    expect(told).toBe(await none.text())
  })
  test('answers the key and the session of its own project', async () => {
    const withKey = await statusOf(address, { authorization: `Bearer ${mine.secretKey}` })
    expect([200, 404]).toContain(withKey)
    expect(await statusOf(address, { cookie })).toBe(withKey)
    expect(await statusOf(address, { cookie, 'milepost-project': mine.project.key })).toBe(withKey)
  })
})

test('without a header a session asks of the first project of its user', async () => {
  const response = await api.app.request('/api/project', { headers: { cookie } })
  expect(((await response.json()) as { id: string }).id).toBe(mine.project.key)
})
