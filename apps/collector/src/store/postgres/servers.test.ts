import type { SessionAnswer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createApi } from '../../api/api.ts'
import { createApp } from '../../app.ts'
import { noLimits } from '../../access/limits.ts'
import { createLogin, createUser } from '../../auth/user.ts'
import { createProject } from '../../projects/create.ts'
import { operator } from '../audit.ts'
import { newProject } from '../conformance/entry.fixture.ts'
import { openPostgresStore } from './postgres.ts'
import { isGone } from './reach.ts'
import { openServers } from './servers.ts'
import { createTestDatabase } from './test-store.fixture.ts'
import type { Store } from '../store.ts'
import { firstNumberOf } from '../shards/number.ts'
import { createShard, type Shard } from '../shards/shard.ts'
import { createShards } from '../shards/shards.ts'

const server = inject('postgres') as string
const password = 'correct horse battery'

describe('projects on two servers', () => {
  const away = new Set<number>()
  let urls: string[]
  let store: Store
  beforeEach(async () => {
    away.clear()
    urls = [await createTestDatabase(server), await createTestDatabase(server)]
    const lost = Object.assign(new Error('Connection terminated'), { code: '08006' })
    store = createShards(
      urls.map((url, place): Shard => {
        const number = place + 1
        const shard: Shard = createShard({ number, name: `server ${number}`, open: () => openPostgresStore(url, number), isAlive: async () => !away.has(number), isGone }, { probeMs: 5, suspiciousMs: 5_000 })
        return { ...shard, ask: (work) => shard.ask(async (opened) => (away.has(number) ? Promise.reject(lost) : work(opened))) }
      }),
      { kind: 'postgres', urls },
    )
  })
  afterEach(() => store.close())

  async function openInstallation() {
    const clock = Date.now
    const app = createApp({ store, clock, api: createApi({ store, clock }), files: { sdk: '/nowhere', dashboard: '/nowhere' }, report: () => {}, isReady: () => true, limits: noLimits })
    const [one, two] = [await createProject(store.projects, clock, { name: 'Acme', origins: [], timeZone: 'UTC' }), await createProject(store.projects, clock, { name: 'Acme', origins: [], timeZone: 'UTC' })]
    await createUser(store, 'ann@acme.example', password)
    const login = () => app.request('/api/session', { method: 'POST', body: JSON.stringify({ email: 'ann@acme.example', password }) })
    const cookie = (await login()).headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    return {
      one,
      two,
      login,
      send: (writeKey: string) => app.request('/v1/batch', { method: 'POST', body: JSON.stringify({ writeKey, batch: [{ type: 'track', event: 'E', userId: 'u' }] }) }),
      session: async () => (await app.request('/api/session', { headers: { cookie } })).json() as Promise<SessionAnswer>,
      ask: (project: string) => app.request('/api/project', { headers: { cookie, 'milepost-project': project } }),
    }
  }

  test('new ones go where there are few, and their ids and numbers say where that is', async () => {
    const made = []
    for (const name of ['A', 'B', 'C']) made.push(await store.projects.create(newProject(name)))
    expect(made.map(({ key }) => key)).toEqual(['a', 'b.2', 'c'])
    expect(made.map(({ id }) => id)).toEqual([1, firstNumberOf(2), 2])
    expect((await store.projects.list()).map(({ key }) => key)).toEqual(['a', 'c', 'b.2'])
    expect((await store.projects.create({ ...newProject('D'), server: 2 })).key).toBe('d.2')
  })

  test('while one is away its projects are answered 503 and when to come again, and those of the other as ever', async () => {
    const { one, two, send, session, ask } = await openInstallation()
    expect((await session()).projects.map(({ id }) => id)).toEqual(['acme', 'acme.2'])
    away.add(2)
    const refused = await send(two.writeKey)
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([503, expect.toSatisfy((seconds: number) => seconds > 0)])
    expect((await send(one.writeKey)).status).toBe(200)
    expect((await session()).projects).toEqual([expect.objectContaining({ id: 'acme' }), expect.objectContaining({ id: 'acme.2', unreachable: true })])
    expect([(await ask('acme')).status, (await ask('acme.2')).status]).toEqual([200, 503])
    expect((await send('pk_unknown_unknown_unknown')).status, 'a key that may be one of the server that is away').toBe(503)
    expect(store.servers()).toEqual([{ number: 1, name: 'server 1', isReachable: true }, { number: 2, name: 'server 2', isReachable: false }])
    away.delete(2)
    await expect.poll(async () => (await send(two.writeKey)).status).toBe(200)
    expect((await ask('acme.2')).status).toBe(200)
    expect((await send('pk_unknown_unknown_unknown')).status).toBe(401)
  })

  test('without the first one, which has the accounts, the others take events and answer who is logged in already', async () => {
    const { one, two, send, login, session, ask } = await openInstallation()
    await session()
    away.add(1)
    expect([(await send(one.writeKey)).status, (await send(two.writeKey)).status]).toEqual([503, 200])
    expect((await login()).status).toBe(503)
    expect((await session()).projects).toEqual([expect.objectContaining({ id: 'acme.2' }), expect.objectContaining({ id: 'acme', unreachable: true })])
    expect([(await ask('acme')).status, (await ask('acme.2')).status]).toEqual([503, 200])
    away.delete(1)
    await expect.poll(async () => (await login()).status).toBe(200)
  })

  test('somebody invited to a project of the second one joins with an account of the first', async () => {
    const { two } = await openInstallation()
    const deed = { by: operator, at: 10 }
    const wanted = { project: two.project.id, email: 'bob@acme.example', role: 'viewer' as const, hash: 'h', createdAt: 10, expiresAt: 1_000 }
    const { id } = await store.users.invite(wanted, deed)
    expect(await store.users.findInvitation('h', 20)).toMatchObject({ id, projectName: 'Acme', hasUser: false })
    const bob = await createUser(store, 'bob@acme.example', password)
    expect(await store.users.findInvitation('h', 20)).toMatchObject({ hasUser: true })
    expect(await store.users.acceptInvitation(id, bob.id, { by: operator, at: 30 })).toBe(true)
    expect((await store.users.membersOf(two.project.key)).map(({ email, role }) => [email, role])).toEqual([['ann@acme.example', 'owner'], ['bob@acme.example', 'viewer']])
    expect((await store.audit.list(two.project.id, { subject: null, after: null, limit: 10 })).items.map(({ action }) => action)).toContain('member.joined')
  })

  test('somebody with an account of the first is made an owner of a project of the second one', async () => {
    const { two } = await openInstallation()
    const bob = await createLogin(store, 'bob@acme.example', password)
    await store.users.addMember(two.project.id, bob.id, 'owner', { by: operator, at: 10 })
    expect((await store.users.projectsOf(bob.id)).map(({ id }) => id)).toEqual(['acme.2'])
  })

  test('databases whose order was changed are refused, in one line', async () => {
    await store.projects.create(newProject('A'))
    await store.projects.create(newProject('B'))
    await expect(openServers({ kind: 'postgres', urls: urls.toReversed() })).rejects.toThrow('was the one at place')
  })
})
