import { type Permission, permissions, type Role, rolePermissions, roles } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { createUser } from '../auth/user.ts'
import { operator } from '../store/audit.ts'
import { createProject } from '../projects/create.ts'
import { addKey } from '../projects/keys.ts'
import { type RouteClass, routeClasses } from './every-route.fixture.ts'

const origin = 'https://app.example.com'
const password = 'correct horse battery'
type Headers = Record<string, string>

let collector: Collector
let theirs: { key: string; writeKey: string; secretKey: string }
const secrets = {} as Record<Permission, string>
const cookies = {} as Record<Role | 'stranger', string>

beforeAll(async () => {
  collector = await openCollector({ origins: [origin] })
  const { store, project } = collector
  const deed = { by: operator, at: collector.time.now }
  for (const scope of permissions) secrets[scope] = (await addKey(store.keys, project.id, { kind: 'secret', name: scope, scopes: [scope] }, deed)).value
  for (const role of roles) await createUser(store, `${role}@mine.example`, password, role)
  const other = await createProject(store.projects, () => collector.time.now, { name: 'Theirs', origins: [origin], timeZone: 'UTC' })
  theirs = { key: other.project.key, writeKey: other.writeKey, secretKey: other.secretKey }
  const stranger = await createUser(store, 'stranger@theirs.example', password)
  await store.users.setRole(project.id, stranger.id, null, deed)
  for (const name of [...roles, 'stranger'] as const) {
    const email = name === 'stranger' ? 'stranger@theirs.example' : `${name}@mine.example`
    const response = await collector.post('/api/session', { email, password })
    cookies[name] = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  }
})
afterAll(() => collector.close())

const parameters: Record<string, string> = { id: 'u%3Anobody', hash: 'none' }
async function statusOf(route: string, headers: Headers, writeKey = collector.writeKey): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => (name === 'writeKey' ? writeKey : (parameters[name] ?? 'nothing'))).replace('*', 'nothing.js')
  const { status } = await collector.app.request(path, { method, headers, ...(method === 'GET' ? {} : { body: '{"batch":[]}' }) })
  expect(collector.faults).toEqual([])
  return status
}
/** What the route makes of a request that it let in is its own affair. */
const doorOf = (status: number) => (status === 401 || status === 403 ? status : 'in')
const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` })
const isPermission = (kind: RouteClass): kind is 'read' | 'edit' | 'admin' => (permissions as readonly string[]).includes(kind) && kind !== 'ingest'
const isMutating = (route: string) => !route.startsWith('GET ')
const all = Object.entries(routeClasses)
const of = (...kinds: RouteClass[]) => all.filter(([, kind]) => kinds.includes(kind))
const ofProject = all.filter(([, kind]) => isPermission(kind)) as [string, 'read' | 'edit' | 'admin'][]

test('every route is in the table, and nothing else', () => {
  const { routes } = collector.app
  expect(routes.filter(({ method, path }) => method === 'ALL' && !path.endsWith('*'))).toEqual([])
  const known = new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))
  expect([...known].sort()).toEqual(Object.keys(routeClasses).sort())
})

describe.each(ofProject)('%s, for those who may %s', (route, needs) => {
  const door = async (headers: Headers) => doorOf(await statusOf(route, headers))

  test('is closed to nobody, to made-up keys and to write keys', async () => {
    expect([await door({}), await door(bearer(`sk_${'x'.repeat(32)}`)), await door(bearer(collector.writeKey))]).toEqual([401, 401, 403])
  })
  test('is open to the scope that it needs, and to no other', async () => {
    for (const scope of permissions) expect([scope, await door(bearer(secrets[scope]))]).toEqual([scope, scope === needs ? 'in' : 403])
    expect(await door(bearer(collector.secretKey))).toBe('in')
  })
  test('is open to the roles that have the permission, and to no other', async () => {
    for (const role of roles) {
      const may = (rolePermissions[role] as readonly string[]).includes(needs)
      expect([role, await door({ cookie: cookies[role] })]).toEqual([role, may ? 'in' : 403])
      expect(await door({ cookie: cookies[role], 'milepost-project': collector.project.key })).toBe(may ? 'in' : 403)
    }
  })
  test('is closed to keys and users of another project, which are not told whether this one is there', async () => {
    for (const headers of [bearer(theirs.secretKey), { cookie: cookies.stranger }]) {
      const told = async (project: string) => {
        const [method = '', pattern = ''] = route.split(' ')
        const response = await collector.app.request(pattern.replace(/:\w+/g, 'x'), { method, headers: { ...headers, 'milepost-project': project }, ...(method === 'GET' ? {} : { body: '{}' }) })
        return [response.status, (await response.text()).replaceAll(project, 'it')]
      }
      const answers = [await told(collector.project.key), await told('no-such-project')]
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0]?.[0]).toBe(403)
    }
  })
})

describe.each(all.filter(([route, kind]) => isMutating(route) && route.includes(' /api/') && kind !== 'publishKey'))('%s', (route) => {
  test.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Headers[])(
    'is closed to a page of another site that has the session of an owner: %j',
    async (headers) => expect(await statusOf(route, { cookie: cookies.owner, ...headers })).toBe(403),
  )
})

describe.each(of('ingest', 'personState'))('%s', (route, kind) => {
  const door = async (headers: Headers) => doorOf(await statusOf(route, headers))

  test('is open to write keys, and to the one scope of secret keys', async () => {
    const scope = kind === 'ingest' ? 'ingest' : 'read'
    expect([await door({}), await door(bearer(`pk_${'x'.repeat(32)}`)), await door(bearer(collector.writeKey))]).toEqual([401, 401, 'in'])
    for (const each of permissions) expect([each, await door(bearer(secrets[each]))]).toEqual([each, each === scope ? 'in' : 403])
  })
  test('knows no sessions', async () => {
    expect(await door({ cookie: cookies.owner })).toBe(401)
  })
  test.each(['https://evil.example', 'null', `${origin}.evil.example`, 'https://evil-app.example.com', 'http://app.example.com', `${origin}:444`, `${origin}.`, `${origin}/`, ''])(
    'is closed to pages of another origin: %j',
    async (from) => expect(await door({ ...bearer(collector.writeKey), origin: from })).toBe(403),
  )
  test('is open to pages of an allowed origin', async () => {
    expect(await door({ ...bearer(collector.writeKey), origin })).toBe('in')
  })
})

describe.each(of('manifest'))('%s', (route) => {
  test('is open to a write key, and never to a secret one in the address', async () => {
    expect(doorOf(await statusOf(route, {}))).toBe('in')
    expect(doorOf(await statusOf(route, { origin }))).toBe('in')
    expect(doorOf(await statusOf(route, { origin: 'https://evil.example' }))).toBe(403)
    expect(await statusOf(route, {}, collector.secretKey)).toBe(403)
    expect(await statusOf(route, {}, `pk_${'x'.repeat(32)}`)).toBe(401)
  })
})

describe.each(of('publishKey'))('%s', (route) => {
  test('is open to secret keys that may publish, and to nobody else', async () => {
    for (const scope of permissions) expect([scope, doorOf(await statusOf(route, bearer(secrets[scope])))]).toEqual([scope, scope === 'publish' ? 'in' : 403])
    expect([await statusOf(route, {}), await statusOf(route, bearer(collector.writeKey)), await statusOf(route, { cookie: cookies.owner })]).toEqual([401, 403, 401])
  })
})

describe.each(of('session'))('%s', (route) => {
  test('is open to whoever is signed in, and to no key', async () => {
    for (const role of roles) expect(doorOf(await statusOf(route, { cookie: cookies[role] }))).toBe('in')
    expect([await statusOf(route, {}), await statusOf(route, bearer(collector.secretKey))]).toEqual([401, 401])
  })
})

test.each(of('local'))('%s is closed to whoever is not on this machine, with any key or session', async (route) => {
  for (const headers of [{}, bearer(collector.secretKey), { cookie: cookies.owner }, { 'x-forwarded-for': '127.0.0.1' }] as Headers[]) expect(await statusOf(route, headers)).toBe(403)
})

test.each(of('public'))('%s is open to everybody', async (route) => {
  const status = await statusOf(route, {})
  expect([route, doorOf(status)]).toEqual([route, 'in'])
})

test('without a header a session asks of the first project of its user', async () => {
  const response = await collector.app.request('/api/project', { headers: { cookie: cookies.owner } })
  expect(((await response.json()) as { id: string }).id).toBe(collector.project.key)
})
