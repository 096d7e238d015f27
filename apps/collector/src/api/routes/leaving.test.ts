import type { ActivationAnswer, Content, Unit } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, type TestApi } from '../api.fixture.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 10, 22, 12)
const day = (days: number) => new Date(Date.UTC(2026, 9, 1, 12) + days * dayMs).toISOString()

function contentOf(unit: Unit): Content {
  const on = (event: string) => ({ kind: 'event', event }) as const
  return {
    host: { locales: ['en'], events: { Exported: {}, Closed: {} } },
    experiences: [],
    milestones: [
      { id: 'gone', name: 'Account closed', unit, leaving: true, when: on('Closed') },
      { id: 'active', name: 'Activated', unit, activation: true, when: on('Exported') },
    ],
  }
}

/** Each as `user account: days` on which it did what; everybody comes on day 0. */
const people = [
  ['ann', 'acme', 'admin', { Exported: 1 }],
  ['ben', 'acme', 'member', { Exported: 4 }],
  ['cid', 'beta', 'member', { Exported: 2, Closed: 3 }],
  ['dot', 'beta', 'member', {}],
  ['eve', 'corp', 'admin', { Closed: 2, Exported: 9 }],
  ['fay', 'dune', 'admin', {}],
] as const

const messages = people.flatMap(([userId, groupId, role, did]) => {
  const context = { groupId }
  return [
    { type: 'identify', messageId: `${userId}-i`, userId, timestamp: day(0), context, traits: { role } },
    { type: 'group', messageId: `${userId}-g`, userId, groupId, timestamp: day(0) },
    ...Object.entries(did).map(([event, days]) => ({ type: 'track', messageId: `${userId}-${event}`, event, userId, timestamp: day(days), context })),
  ]
})

let api: TestApi
const ask: Partial<Record<Unit, (parameters?: string) => Promise<{ status: number; body: ActivationAnswer }>>> = {}
beforeAll(async () => {
  api = await openApi(now)
  for (const unit of ['person', 'account'] as const) {
    const project = await api.project(unit)
    await api.publish(project, contentOf(unit))
    await api.send(project, messages)
    ask[unit] = (parameters = '') => api.get(`/api/activation?from=2026-10-01&to=2026-11-22&windowDays=30${parameters}`, project)
  }
  await api.fold()
})
afterAll(() => api.close())

describe('who leaves before activating', () => {
  test('is no longer waited for: the curve is the cumulative incidence, and leaving is no step of the funnel', async () => {
    const { body } = await ask.account!()
    expect(body.curve).toMatchObject({ method: 'aalenJohansen', n: 4, events: 2, left: 1 })
    // Days 1 (Acme) and 2 (Beta); Corp leaves on day 2, after which only Dune is watched: 1 - 3/4 * 2/3 is 1/2 where nobody is censored before.
    expect(body.curve.steps.map(({ days, atRisk, activated }) => [days, atRisk, Number(activated.toFixed(6))])).toEqual([[1, 4, 0.25], [2, 3, 0.5]])
    expect(body.funnel.map(({ id }) => id)).toEqual(['start', 'active'])
    expect(body.activated).toBe(3)
  })

  test('of people, too: whoever activated first and left then has activated', async () => {
    const { body } = await ask.person!()
    expect(body).toMatchObject({ unit: 'person', members: null })
    expect(body.curve).toMatchObject({ method: 'aalenJohansen', n: 6, events: 3, left: 1 })
  })
})

describe('accounts by what their members reach', () => {
  const counted = async (parameters: string) => {
    const { body } = await ask.person!(parameters)
    return { unit: body.unit, members: body.members, n: body.rate.n, activated: body.activated, days: body.curve.steps.map(({ days }) => days) }
  }

  test('any member is enough', async () => {
    expect(await counted('&members=1')).toEqual({ unit: 'account', members: 1, n: 4, activated: 3, days: [1, 2, 9] })
  })

  test('so many members have to, and the last of them says when', async () => {
    expect(await counted('&members=2')).toEqual({ unit: 'account', members: 2, n: 4, activated: 1, days: [4] })
  })

  test('those of a role alone, beside a segment of accounts', async () => {
    expect(await counted('&role=person.role:admin')).toEqual({ unit: 'account', members: 1, n: 4, activated: 2, days: [1, 9] })
    expect(await counted('&role=person.role:member&members=2')).toMatchObject({ activated: 0 })
    expect(await counted('&role=person.role:admin&segment=person.role:member')).toEqual({ unit: 'account', members: 1, n: 2, activated: 1, days: [1] })
  })

  test('an account that reaches its milestone as a whole has no members to count, and a role is a trait of people', async () => {
    expect(await ask.account!('&members=2')).toMatchObject({ status: 400, body: { at: 'members' } })
    expect(await ask.account!('&role=person.role:admin')).toMatchObject({ status: 400, body: { at: 'role' } })
    expect(await ask.person!('&role=account.plan:pro')).toMatchObject({ status: 400, body: { at: 'role' } })
  })
})
