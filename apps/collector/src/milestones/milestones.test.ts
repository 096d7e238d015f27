import type { ActivationAnswer, AuditPage, Condition, MilestonePreview, MilestonesAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { content } from '../api/history.fixture.ts'
import { openScenario, type Scenario } from '../api/scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const send = async (method: string, path: string, body?: unknown) => {
  const { app } = scenario.api
  const response = await app.request(`/api/${path}`, { method, headers: { authorization: `Bearer ${scenario.project.secretKey}` }, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return { status: response.status, body: (await response.json()) as { message: string } }
}
const rowOf = async (id: string) => (await scenario.ask<MilestonesAnswer>('milestones')).items.find((item) => item.id === id)
const preview = (unit: string, when: Condition) => scenario.ask<MilestonePreview>(`milestones/preview?unit=${unit}&when=${encodeURIComponent(JSON.stringify(when))}`)

const board: Condition = { kind: 'event', event: 'Board Created' }
const rules: [string, 'person' | 'account', Condition][] = [
  ['an event', 'account', board],
  ['an event of people', 'person', board],
  ['an event with a property, which nobody has asked before', 'account', { kind: 'event', event: 'Board Created', where: { template: 'retro' } }],
  ['an event that never was', 'account', { kind: 'event', event: 'Nothing' }],
  ['a count within days', 'account', { kind: 'event', event: 'Milepost Seen', atLeast: 2, withinDays: 8 }],
  ['a page', 'person', { kind: 'event', event: 'Pricing' }],
  ['a trait of accounts', 'account', { kind: 'trait', of: 'account', trait: 'plan', op: 'equals', value: 'pro' }],
  ['a trait of the account, asked of people', 'person', { kind: 'all', of: [{ kind: 'trait', of: 'account', trait: 'plan', op: 'equals', value: 'pro' }, board] }],
  ['events of the account, asked of people', 'person', { kind: 'event', of: 'account', event: 'Member Invited' }],
  ['either of two', 'account', { kind: 'any', of: [{ kind: 'event', event: 'Member Invited' }, { kind: 'event', event: 'Tour Finished' }] }],
  ['what did not happen', 'person', { kind: 'not', of: board }],
  ['days of use', 'account', { kind: 'activeDays', atLeast: 3, withinDays: 30 }],
]

test.each(rules)('the preview of %s says what the fold counts once it is saved', async (name, unit, when) => {
  const { reached, looked, of } = await preview(unit, when)
  expect(looked).toBe(of)
  const id = name.replaceAll(/[^a-z]+/g, '-')
  expect((await send('POST', 'milestones', { id, name, unit, when })).status).toBe(201)
  expect((await rowOf(id))?.reached).toBeNull()
  await scenario.api.fold()
  expect(await rowOf(id)).toMatchObject({ madeIn: 'dashboard', reached })
  expect((await send('DELETE', `milestones/${id}`)).status).toBe(200)
})

describe('a milestone made in the dashboard', () => {
  test('is counted over all history from its first release on, and outlives pushes', async () => {
    expect((await send('POST', 'milestones', { id: 'retro', name: 'First retro', unit: 'account', when: { kind: 'event', event: 'Board Created', where: { template: 'retro' } } })).status).toBe(201)
    await scenario.api.fold()
    expect(await rowOf('retro')).toMatchObject({ name: 'First retro', reached: 1, changedAt: null, lines: [{ depth: 0, text: expect.stringContaining('Board Created') }] })
    expect((await rowOf('board'))?.madeIn).toBe('code')
  })

  test('that is changed is a new series, and says since when', async () => {
    scenario.api.clock.now += 3_600_000
    expect((await send('POST', 'milestones', { id: 'retro', name: 'First retro', unit: 'account', when: board })).status).toBe(201)
    await scenario.api.fold()
    expect(await rowOf('retro')).toMatchObject({ reached: 2, changedAt: scenario.api.clock.now })
  })

  test('may be activation where code marks none, and the funnel then ends in it', async () => {
    expect(await send('POST', 'milestones', { id: 'retro', name: 'First retro', unit: 'account', when: board, activation: true })).toMatchObject({ status: 422, body: { message: expect.stringMatching(/"Activated" and "First retro" are marked/) } })
    const { milestones = [], ...rest } = content
    await scenario.api.publish(scenario.empty, { ...rest, milestones: milestones.filter(({ activation }) => !activation) })
    const response = await scenario.api.app.request('/api/milestones', { method: 'POST', headers: { authorization: `Bearer ${scenario.empty.secretKey}` }, body: JSON.stringify({ id: 'mine', name: 'Mine', unit: 'account', when: board, activation: true }) })
    expect(response.status).toBe(201)
    await scenario.api.fold()
    expect((await scenario.ask<ActivationAnswer>('activation', scenario.empty)).milestone).toMatchObject({ id: 'mine' })
  })

  test('leaves a line in the audit log that names it', async () => {
    const { items } = await scenario.ask<AuditPage>('audit')
    expect(items.find(({ action }) => action === 'release.published')).toMatchObject({ detail: { milestone: 'retro' } })
  })

  test('may be leaving for good, and stays it until another rule is saved', async () => {
    const gone = { id: 'gone', name: 'Gone', unit: 'account', when: { kind: 'event', event: 'Subscription Cancelled' } }
    const markOf = async () => (await scenario.ask<MilestonesAnswer>('milestones')).items.find(({ id }) => id === 'gone')?.leaving
    expect((await send('POST', 'milestones', { ...gone, leaving: true })).status).toBe(201)
    expect(await markOf()).toBe(true)
    expect(await send('POST', 'milestones', { ...gone, id: 'lost', leaving: true })).toMatchObject({ status: 422, body: { message: expect.stringMatching(/marked as leaving/) } })
    expect((await send('POST', 'milestones', gone)).status).toBe(201)
    expect(await markOf()).toBeUndefined()
    expect((await send('DELETE', 'milestones/gone')).status).toBe(200)
  })

  test('cannot be one of code, nor take it away', async () => {
    expect(await send('POST', 'milestones', { id: 'board', name: 'Board', unit: 'account', when: board })).toMatchObject({ status: 422, body: { message: expect.stringMatching(/defined in code/) } })
    expect((await send('DELETE', 'milestones/board')).status).toBe(404)
    expect((await send('POST', 'milestones', { id: 'x', name: '', unit: 'account', when: board })).status).toBe(400)
    expect((await send('GET', `milestones/preview?when=${encodeURIComponent('{"kind":"milestone","milestone":"board"}')}`)).status).toBe(400)
    expect((await send('GET', 'milestones/preview?when=nonsense')).status).toBe(400)
  })

  test('is offered the events of the host, and none of the kit', async () => {
    const { events } = await scenario.ask<MilestonesAnswer>('milestones')
    expect(events).toEqual(['Board Created', 'Member Invited', 'Pricing', 'Subscription Started', 'Tour Finished'])
  })
})
