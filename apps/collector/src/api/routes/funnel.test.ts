import type { FunnelAnswer, Measure } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedProject } from '../../projects/create.ts'
import { openApi, type TestApi } from '../api.fixture.ts'
import { content } from '../history.fixture.ts'

const now = Date.UTC(2026, 10, 22, 12)
const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour)).toISOString()

/** What each account did, as `event@day`: of November, at noon. */
const pasts: Record<string, string> = {
  whole: 'A@2 B@3 C@4',
  between: 'A@2 X@3 B@4 C@5',
  backwards: 'C@2 B@3 A@4',
  slow: 'A@1 B@2 C@12',
  twice: 'A@1 X@2 A@10 B@11 C@12',
  open: 'A@20 B@21',
  never: 'B@3 C@4',
  early: 'A@-40 B@-39 C@-38',
}

let api: TestApi
let project: CreatedProject
beforeAll(async () => {
  api = await openApi(now)
  project = await api.project('Funnels')
  const messages = Object.entries(pasts).flatMap(([groupId, past]) => [
    { type: 'group', userId: `of-${groupId}`, groupId, messageId: `${groupId}-g`, timestamp: at(-40), traits: { plan: groupId === 'slow' || groupId === 'backwards' ? 'free' : 'pro' } },
    ...past.split(' ').map((each, index) => {
      const [event, day] = each.split('@')
      return { type: 'track', event, userId: `of-${groupId}`, messageId: `${groupId}-${index}`, timestamp: at(Number(day)), context: { groupId }, properties: { kind: groupId } }
    }),
  ])
  await api.send(project, messages)
  await api.fold()
})
afterAll(() => api.close())

const list = encodeURIComponent('["A","B","C"]')
async function ask(parameters = '', steps = list): Promise<FunnelAnswer> {
  const { status, body } = await api.get(`/api/funnel?from=2026-11-01&to=2026-11-22&steps=${steps}${parameters}`, project)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const counts = async (parameters = '', steps = list) => (await ask(parameters, steps)).steps.map(({ count }) => count)

describe('a funnel of events', () => {
  test('is in order, within a week, by the best attempt; who has just begun is counted apart', async () => {
    const answer = await ask()
    // whole, between, slow and twice come to B in time, backwards never does; all but slow come to C.
    expect(answer.steps.map(({ event, count }) => [event, count])).toEqual([['A', 5], ['B', 4], ['C', 3]])
    expect(answer).toMatchObject({ unit: 'account', order: 'ordered', attempt: 'best', windowDays: 7, entered: 5, inProgress: 1, looked: 7, of: 7 })
    expect(answer.steps[2]).toMatchObject({ ofFirst: { value: 60, n: 5, method: 'wilson' }, ofPrevious: { value: 75, n: 4 } })
  })

  test('is of first attempts on request, strict or in any order, and as long as is asked for', async () => {
    expect(await counts('&attempt=first')).toEqual([5, 3, 2])
    expect(await counts('&order=strict')).toEqual([5, 3, 2])
    expect(await counts('&order=anyOrder')).toEqual([6, 6, 4])
    expect(await counts('&windowDays=14')).toEqual([5, 4, 4])
  })

  test('counts people, too, and events by their properties', async () => {
    expect(await counts('&unit=person')).toEqual([5, 4, 3])
    expect(await counts('', encodeURIComponent('["A",{"event":"B","where":{"kind":"twice"}}]'))).toEqual([5, 1])
  })

  test('says how long half of those who came took from the step before', async () => {
    // To B: a day, twice; two days, once. To C as long.
    expect((await ask('&attempt=first')).steps.map(({ medianMs }) => medianMs && medianMs / 86_400_000)).toEqual([null, 1, 1])
    expect((await ask('&order=anyOrder&windowDays=14')).steps.map(({ medianMs }) => medianMs && medianMs / 86_400_000)).toEqual([null, 1, 1])
  })

  test('is of a segment, which nobody else is counted in', async () => {
    const { steps, looked, of } = await ask('&segment=account.plan:free')
    expect([steps.map(({ count }) => count), looked, of]).toEqual([[2, 1, 0], 2, 2])
    expect((await ask('&segment=account.plan:free&unit=person')).steps.map(({ count }) => count)).toEqual([2, 1, 0])
    expect((await ask('&segment=account.plan:gone')).steps[0]).toMatchObject({ count: 0, ofFirst: { value: null, n: 0 } })
  })

  test('is compared with another period or segment, step by step', async () => {
    const compare = encodeURIComponent('segment=account.plan:free')
    const { compared, differences } = (await ask(`&segment=account.plan:pro&compare=${compare}`)) as FunnelAnswer & { compared: FunnelAnswer; differences: Record<string, Measure> }
    expect(compared.steps.map(({ count }) => count)).toEqual([2, 1, 0])
    expect(Object.keys(differences)).toEqual(['step2', 'step3'])
    expect(differences['step3']).toMatchObject({ value: 100, n: 5, method: 'newcombe' })
  })

  test('begins with the period, which attempts have to begin in', async () => {
    const { body } = await api.get(`/api/funnel?from=2026-09-01&to=2026-11-01&steps=${list}`, project)
    expect((body as FunnelAnswer).steps.map(({ count }) => count)).toEqual([1, 1, 1])
  })

  test('is of an even sample where there are very many, or where they did very much', async () => {
    const reports = (await api.store.reports.open(project.project.key))!
    const period = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 22) }
    const sampled = async (limit: number, events: { most: number; fewest: number } | null) => {
      const { ids, of } = await reports.sampleUnits({ unit: 'account', segment: null, seen: period, limit, events: events && { ...events, between: { from: Date.UTC(2026, 8, 1), to: now } } })
      return [new Set(ids).size, of]
    }
    // Of seven accounts every second or third; they did 22 things together.
    expect(await sampled(7, null)).toEqual([7, 7])
    expect(await sampled(4, null)).toEqual([3, 7])
    expect(await sampled(3, null)).toEqual([2, 7])
    expect(await sampled(7, { most: 22, fewest: 1 })).toEqual([7, 7])
    expect(await sampled(7, { most: 12, fewest: 1 })).toEqual([3, 7])
    expect(await sampled(7, { most: 1, fewest: 7 })).toEqual([7, 7])
  })

  test('follows the kit’s own events, too, of somebody who has done nothing else since', async () => {
    const kit = await api.project('Kit')
    const seen = (day: number, event: string) => ({ type: 'track', event, userId: 'ida', messageId: `ida-${day}`, timestamp: at(day), properties: { experience: 'tour', surface: 'tour', release: 1 } })
    await api.send(kit, [{ ...seen(1, 'A'), properties: {} }, seen(3, 'Milepost Seen'), seen(4, 'Milepost Completed')] as never)
    await api.fold()
    const both = encodeURIComponent('["Milepost Seen","Milepost Completed"]')
    for (const order of ['ordered', 'strict']) {
      const { body } = await api.get(`/api/funnel?from=2026-11-02&to=2026-11-22&unit=person&order=${order}&steps=${both}`, kit)
      expect((body as FunnelAnswer).steps.map(({ count }) => count)).toEqual([1, 1])
    }
  })

  test('is of the events that lead to activation where none are named', async () => {
    const other = await api.project('Led')
    expect((await api.get('/api/funnel', other)).body).toMatchObject({ steps: [], entered: 0 })
    await api.publish(other, content)
    expect((await api.get('/api/funnel', other)).body).toMatchObject({ steps: [{ event: 'Board Created' }, { event: 'Member Invited' }], entered: 0 })
  })

  test.each(['A', '[]', '["A"]', '[1,2]', '[{"event":"A"},{"evnt":"B"}]'])('says what a list of steps is where it gets %s', async (text) => {
    expect(await api.get(`/api/funnel?steps=${encodeURIComponent(text)}`, project)).toMatchObject({ status: 400, body: { at: 'steps' } })
  })
})
