import type { AccountCardAnswer, HealthAnswer, MoneyAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedProject } from '../../projects/create.ts'
import { openApi, type TestApi } from '../api.fixture.ts'
import { content } from '../history.fixture.ts'

const now = Date.UTC(2026, 10, 22, 12)
let api: TestApi
let project: CreatedProject

let id = 0
const pays = (groupId: string, timestamp: string, mrr: unknown) => ({ type: 'group', userId: `user of ${groupId}`, groupId, timestamp, traits: { mrr }, messageId: `pays-${++id}` })
const orders = (groupId: string, timestamp: string, properties: object, event = 'Order Completed') => ({
  type: 'track', userId: `user of ${groupId}`, timestamp, event, properties, context: { groupId }, messageId: `orders-${++id}`,
})

beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Boards', 'Europe/Berlin')
  await api.publish(project, content)
  await api.send(project, [
    pays('a', '2026-08-03T10:00:00Z', 100),
    pays('b', '2026-08-04T10:00:00Z', 0),
    pays('b', '2026-08-20T10:00:00Z', 50),
    pays('c', '2026-08-20T10:00:00Z', 0),
    orders('a', '2026-08-03T10:00:00Z', { revenue: 100, currency: 'EUR' }),
    orders('b', '2026-08-20T10:00:00Z', { total: 50.5, currency: 'eur' }),
    orders('a', '2026-09-03T10:00:00Z', { revenue: 130, currency: 'EUR' }),
    orders('a', '2026-09-04T10:00:00Z', { total: 30.5, currency: 'EUR' }, 'Order Refunded'),
    orders('a', '2026-09-05T10:00:00Z', { revenue: 9, currency: 'USD' }),
    pays('b', '2026-09-30T22:30:00Z', 0),
  ])
  await api.fold()
  // Later, and about the past: the counters of both months are put right.
  await api.send(project, [pays('a', '2026-09-02T10:00:00Z', 130)])
  await api.fold()
})
afterAll(() => api.close())

test('what accounts told by group calls is counted into months of the project’s time zone', async () => {
  const { body } = (await api.get('/api/money', project)) as { body: MoneyAnswer }
  expect(body.currency).toBe('EUR')
  expect(body.now).toEqual({ accounts: 1, amount: 130 })
  expect(body.months.map(({ from, new: added, expansion, churned, end }) => [from, added.accounts, expansion.amount, churned.amount, end.amount])).toEqual([
    ['2026-08-01', 2, 0, 0, 150],
    ['2026-09-01', 0, 30, 0, 180],
    // 30 September, 22:30 in Greenwich, is the first of October in Berlin.
    ['2026-10-01', 0, 0, 50, 130],
    ['2026-11-01', 0, 0, 0, 130],
  ])
  expect(body.lifetime).toMatchObject({ basis: 'orders', orders: 3, refunds: 1, revenue: 250, refused: 1, customerMonths: 6 })
})

test('an account that never paid is no customer', async () => {
  const { body } = (await api.get('/api/money?from=2026-08-01&to=2026-08-02', project)) as { body: MoneyAnswer }
  expect(body.months).toHaveLength(1)
  expect(body.months[0]?.new.accounts).toBe(2)
})

test('amounts are in one currency wherever they stand: that of most orders, until the host declares one', async () => {
  const currencies = async () => {
    const ask = async <Answer>(path: string) => (await api.get(`/api/${path}`, project)).body as Answer
    return [(await ask<MoneyAnswer>('money')).currency, (await ask<HealthAnswer>('health')).currency, (await ask<AccountCardAnswer>('accounts/a/card')).currency]
  }
  expect(await currencies()).toEqual(['EUR', 'EUR', 'EUR'])
  await api.publish(project, { ...content, host: { ...content.host, currency: 'SEK' } })
  await api.fold()
  expect(await currencies()).toEqual(['SEK', 'SEK', 'SEK'])
})
