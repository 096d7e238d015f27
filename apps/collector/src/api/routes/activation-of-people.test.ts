import type { AccountAnswer, AccountCardAnswer, AccountsPage, Content, HealthAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedProject } from '../../projects/create.ts'
import { openApi, type TestApi } from '../api.fixture.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const now = Date.UTC(2026, 10, 22, 12)
const content: Content = {
  host: { locales: ['en'], events: { 'Board Created': {} } },
  experiences: [],
  milestones: [{ id: 'board', name: 'A board', unit: 'person', activation: true, when: { kind: 'event', event: 'Board Created' } }],
}

let api: TestApi
let project: CreatedProject
beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, content)
  const message = (userId: string, groupId: string, event: string, at: number) => ({ type: 'track', userId, event, timestamp: new Date(at).toISOString(), context: { groupId } })
  const join = (userId: string, groupId: string) => ({ type: 'group', userId, groupId, timestamp: new Date(now - 30 * dayMs).toISOString() })
  await api.send(project, [
    ...['ann', 'ben', 'cid'].map((who) => join(who, 'acme')),
    join('dot', 'bolt'),
    message('ben', 'acme', 'Board Created', now - 3 * dayMs),
    message('ann', 'acme', 'Board Created', now - 5 * dayMs),
    message('dot', 'bolt', 'Page Viewed', now - hourMs),
  ])
  await api.fold()
})
afterAll(() => api.close())

const ask = async <Answer>(path: string): Promise<Answer> => (await api.get(`/api/${path}`, project)).body

describe('where activation is of people', () => {
  test('accounts say how many of theirs are activated, and when the first was', async () => {
    const { items } = await ask<AccountsPage>('accounts')
    expect(items.map(({ id, people, activatedPeople, activatedAt }) => [id, people, activatedPeople, activatedAt])).toEqual([
      ['bolt', 1, 0, null],
      ['acme', 3, 2, now - 5 * dayMs],
    ])
  })

  test('an account shows the milestones of people with how many of its own reached them', async () => {
    expect((await ask<AccountAnswer>('accounts/acme')).milestones).toEqual([{ id: 'board', name: 'A board', at: now - 5 * dayMs, people: 2 }])
    expect((await ask<AccountAnswer>('accounts/bolt')).milestones).toEqual([{ id: 'board', name: 'A board', at: null, people: 0 }])
  })

  test('the health of an account counts the first of its people, and says so', async () => {
    const { items } = await ask<HealthAnswer>('health')
    const activation = Object.fromEntries(items.map(({ account, health }) => [account.id, health.contributions.find(({ id }) => id === 'activation')]))
    expect(activation.acme).toMatchObject({ score: 100, reason: '2 of its 3 people activated, the first 5 days ago' })
    expect(activation.bolt).toMatchObject({ score: 0, reason: 'none of its people activated, first seen 30 days ago' })
    expect(await ask<AccountCardAnswer>('accounts/acme/card')).toMatchObject({ activatedAt: now - 5 * dayMs, activatedPeople: 2 })
  })
})
