import type { ExplainAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

describe('why something is shown or held', () => {
  const reasons = ({ items }: ExplainAnswer) => items.map(({ experience, shown, reason }) => [experience, shown ? 'shown' : reason])

  test('what is done stays done, and what needs a page the collector does not know is not known', async () => {
    const answer = await scenario.ask<ExplainAnswer>('people/u%3Aann/explain')
    expect(reasons(answer)).toEqual([['start', 'done'], ['recommend', 'shown'], ['export-tip', 'audienceUnknown']])
    expect(answer.items[0]?.headline).toBe('This person has finished it.')
    expect(answer.items[2]?.audience).toEqual([
      { depth: 0, truth: null, text: 'all of these' },
      { depth: 1, truth: true, text: expect.stringContaining('milestone “Activated” is reached since 2026-10-07') },
      { depth: 1, truth: null, text: expect.stringContaining('not known') },
    ])
  })

  test('dismissed means dismissed, and who is not in the audience is not, whatever the page', async () => {
    const answer = await scenario.ask<ExplainAnswer>('people/u%3Abob/explain')
    expect(reasons(answer)).toEqual([['start', 'dismissed'], ['recommend', 'coolDown'], ['export-tip', 'audience']])
    expect(answer.items[2]?.audience[1]).toMatchObject({ truth: false })
  })

  test('somebody who was seen a few days ago waits', async () => {
    const answer = await scenario.ask<ExplainAnswer>('people/u%3Acid/explain')
    expect(answer.items[1]).toMatchObject({ experience: 'recommend', reason: 'frequency', until: Date.UTC(2026, 10, 26, 12) })
  })
})
