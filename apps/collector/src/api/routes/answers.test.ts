import type { AnswersPage } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

describe('answers', () => {
  const submissions = ({ items }: AnswersPage) => items.map(({ submission }) => submission)

  test('newest first, with texts, names, and the stage at the time of asking', async () => {
    const answers = await scenario.ask<AnswersPage>('answers')
    expect(submissions(answers)).toEqual(['sub-bob-2', 'sub-bob-1', 'sub-ann'])
    expect(answers.items[2]).toEqual({
      submission: 'sub-ann',
      survey: 'recommend',
      type: 'nps',
      score: 9,
      band: 'high',
      texts: [{ question: 'why', text: 'It is lovely' }],
      person: { id: 'u:ann', name: 'Ann Arbor' },
      account: { id: 'acme', name: 'Acme Ltd' },
      stage: 'paid',
      again: false,
      at: Date.UTC(2026, 9, 25, 12, 1),
    })
  })

  test.each([
    ['type=nps', ['sub-bob-2', 'sub-bob-1', 'sub-ann']],
    ['type=ces2', []],
    ['band=high', ['sub-ann']],
    ['band=low&type=nps', ['sub-bob-1']],
    ['band=middle', ['sub-bob-2']],
    ['text=only', ['sub-ann']],
    ['text=only&band=low', []],
  ])('filtered by %s', async (query, expected) => {
    expect(submissions(await scenario.ask<AnswersPage>(`answers?${query}`))).toEqual(expected)
  })
})
