import type { HealthAnswer, MilestonesAnswer, MoneyAnswer, StagesAnswer } from '@milepost/contract'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'
import { tables } from './tables/index.ts'

let scenario: Scenario
beforeAll(async () => void (scenario = await openScenario()))
afterAll(() => scenario.close())

const get = (path: string) => scenario.api.app.request(`/api/${path}`, { headers: { authorization: `Bearer ${scenario.project.secretKey}` } })
const lines = async (path: string) => (await (await get(path)).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log as a file', () => {
  test('has every message as it was kept, in the order received', async () => {
    const all = await lines('messages.ndjson')
    expect(all.length).toBeGreaterThan(10)
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq as number).toSorted((a, b) => a - b))
    const answered = all.find(({ event }) => event === 'Milepost Answered')
    expect(answered).toMatchObject({ type: 'track', message_id: expect.any(String), received_at: expect.stringMatching(/Z$/), at: expect.stringMatching(/Z$/), body: { properties: { questionType: expect.any(String) } } })
  })

  test('of a day has what was received on it', async () => {
    const day = ((await lines('messages.ndjson'))[0]?.received_at as string).slice(0, 10)
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
    expect((await lines(`messages.ndjson?from=${day}&to=${next}`)).length).toBeGreaterThan(0)
    expect(await (await get('messages.ndjson?from=2001-01-01&to=2001-01-02')).text()).toBe('')
  })

  test('is the same as CSV and as Parquet', async () => {
    const all = await lines('messages.ndjson')
    const csv = (await (await get('messages.csv')).text()).trimEnd().split('\r\n')
    expect(csv[0]).toBe('seq,message_id,received_at,at,type,event,user_id,anonymous_id,group_id,imported,clamped,proof,bot,body')
    expect(csv.length).toBeGreaterThanOrEqual(all.length + 1)
    const response = await get('messages.parquet')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="boards-messages.parquet"')
    const rows = await parquetReadObjects({ file: await response.arrayBuffer() })
    expect(rows.map(({ seq, message_id: id }) => [Number(seq), id])).toEqual(all.map(({ seq, message_id: id }) => [seq, id]))
  })
})

describe('moves between stages as a file', () => {
  test('tell for each account where it came from and went to, one after the other', async () => {
    const all = await lines('moves.ndjson')
    expect(all.length).toBeGreaterThan(1)
    for (const [index, move] of all.entries()) {
      const before = all[index - 1]
      if (before && before.id === move.id && before.model === move.model) expect([move.from, move.at]).toEqual([before.to, before.left_at])
      else expect(move.from).toBeNull()
    }
  })

  test('of a model that is not there are none, and of another project nothing', async () => {
    expect(await (await get('moves.ndjson?model=none')).text()).toBe('')
    expect((await scenario.api.app.request('/api/moves.csv')).status).toBe(401)
  })
})

describe('every list of the API as a file', () => {
  const idsOf = async (path: string) => (await scenario.ask<{ items: { id: string }[] }>(path)).items.map(({ id }) => id)

  test.each([['people', 'people?limit=200'], ['accounts', 'accounts?limit=200'], ['people', 'people?q=ann'], ['accounts', 'accounts?stage=trial'], ['accounts', 'accounts?segment=account.plan:pro'], ['experiences', 'experiences']])('%s has the items of /api/%s', async (table, path) => {
    const query = path.includes('?') && !path.includes('limit') ? path.slice(path.indexOf('?')) : ''
    expect((await lines(`${table}.ndjson${query}`)).map(({ id }) => id)).toEqual(await idsOf(path))
  })

  test('accounts have the plan that the list shows', async () => {
    expect((await lines('accounts.ndjson')).map(({ id, plan }) => [id, plan])).toEqual([['cora', null], ['acme', 'pro'], ['bolt', null]])
  })

  test('members of stages are as many as the stages say', async () => {
    const { now } = await scenario.ask<StagesAnswer>('stages')
    const all = await lines('members.ndjson')
    for (const { stage, count } of now) expect(all.filter((row) => row.stage === stage)).toHaveLength(count)
    expect((await lines('members.ndjson?stage=loyal')).map(({ id, model }) => [id, model])).toEqual([['acme', 'saas']])
  })

  test('milestones reached are as many as the milestones say, each with its time', async () => {
    const { items } = await scenario.ask<MilestonesAnswer>('milestones')
    const all = await lines('reached.ndjson')
    for (const { id, reached } of items) expect(all.filter((row) => row.milestone === id)).toHaveLength(reached ?? -1)
    expect((await lines('reached.ndjson?milestone=active'))[0]).toMatchObject({ id: 'acme', name: 'Acme Ltd', unit: 'account', at: '2026-10-07T10:00:00.000Z' })
  })

  test('health and money are those of their answers', async () => {
    const { items, currency } = await scenario.ask<HealthAnswer>('health')
    expect((await lines('health.ndjson')).map(({ id, band }) => [id, band])).toEqual(items.map(({ account, health }) => [account.id, health.band]))
    expect((await lines('health.ndjson')).map((row) => row.currency)).toEqual(items.map(() => currency))
    const { months } = await scenario.ask<MoneyAnswer>('money')
    expect(await (await get('money.ndjson')).text()).toBe(months.map((month) => `${JSON.stringify(month)}\n`).join(''))
  })

  test('a name that a spreadsheet would take for a formula is text in each of them, and no cell is undefined', async () => {
    const { api, project } = scenario
    const evil = '=HYPERLINK("https://evil.example","Acme")'
    await api.send(project, [
      { type: 'group', userId: 'bob', groupId: 'bolt', messageId: 'evil group', timestamp: '2026-11-21T10:00:00Z', traits: { name: evil, mrr: 20 } },
      { type: 'identify', userId: 'bob', messageId: 'evil person', timestamp: '2026-11-21T10:00:00Z', traits: { name: '@SUM(1)' } },
    ])
    await api.fold()
    for (const { name, columns } of tables.filter(({ name }) => name !== 'messages')) {
      const csv = await (await get(`${name}.csv`)).text()
      expect(csv.split('\r\n')[0]).toBe(Object.keys(columns).join(','))
      expect(csv, name).not.toMatch(/(^|,|")[=@]/m)
      expect(csv, name).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(await (await get('accounts.csv')).text()).toContain(`"'=HYPERLINK(""https`)
    expect((await lines('money.ndjson')).length).toBeGreaterThan(0)
    expect((await lines('health.ndjson')).map(({ id }) => id)).toEqual(['bolt'])
  })
})
