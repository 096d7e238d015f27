import type { ExplainAnswer, PeoplePage, QueueAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

test('who waits for each experience, and what keeps it from the others', async () => {
  const { people, items } = await scenario.ask<QueueAnswer>('queue')
  const [start, recommend, tip] = items
  // Ann, Bob, Cid, and a visitor nobody knows.
  expect([people, items.map(({ id }) => id)]).toEqual([4, ['start', 'recommend', 'export-tip']])
  // Ann completed it and Bob dismissed it.
  expect(start).toMatchObject({ queued: 2, reasons: expect.arrayContaining([{ reason: 'done', count: 1 }, { reason: 'dismissed', count: 1 }]) })
  // Cid was asked three days ago; once in seven days is enough.
  expect(recommend?.reasons).toContainEqual({ reason: 'frequency', count: 1 })
  // Which page the others are on is not known, but they have not activated.
  expect(tip).toMatchObject({ queued: 0, reasons: [{ reason: 'audience', count: 3 }, { reason: 'audienceUnknown', count: 1 }] })
})

test('the reasons are those that each person is explained', async () => {
  const { items: people } = await scenario.ask<PeoplePage>('people?limit=50')
  const counts = new Map<string, number>()
  for (const { id } of people) {
    for (const { experience, reason } of (await scenario.ask<ExplainAnswer>(`people/${encodeURIComponent(id)}/explain`)).items) {
      const key = `${experience} ${reason}`
      if (reason !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const { items } = await scenario.ask<QueueAnswer>('queue')
  expect(new Map(items.flatMap(({ id, reasons }) => reasons.map(({ reason, count }) => [`${id} ${reason}`, count] as const)))).toEqual(counts)
})

test('a segment is looked at alone', async () => {
  expect((await scenario.ask<QueueAnswer>('queue?segment=account.plan:pro')).people).toBe(1)
})
