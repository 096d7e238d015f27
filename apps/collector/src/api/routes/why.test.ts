import type { WhyAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const ask = async (path: string) => (await scenario.ask<WhyAnswer>(path)).models[0]!

describe('why an account is in its stage', () => {
  test('the rule that holds, with what was found and since when', async () => {
    const { stage, since, stages } = await ask('accounts/acme/why')
    expect({ stage, since }).toEqual({ stage: 'loyal', since: Date.UTC(2026, 9, 25, 12, 1) })
    expect(stages.map(({ id, holds }) => [id, holds])).toEqual([['trial', true], ['paid', true], ['loyal', true]])
    expect(stages[1]?.lines).toEqual([{ depth: 0, truth: true, text: expect.stringContaining('“Subscription Started” happened'), since: Date.UTC(2026, 9, 20, 12) }])
    expect(stages[2]?.lines[0]).toMatchObject({ truth: true, since: Date.UTC(2026, 9, 25, 12, 1) })
  })

  test('what does not hold has not held since the first fact, where it never did', async () => {
    const { stage, stages } = await ask('accounts/bolt/why')
    expect(stage).toBe('trial')
    expect(stages[1]).toMatchObject({ id: 'paid', holds: false, lines: [{ truth: false, since: Date.UTC(2026, 9, 12, 10) }] })
  })

  test('a person hears of its account, and somebody unknown is not found', async () => {
    expect(await ask('people/u%3Aann/why')).toMatchObject({ model: 'saas', unit: 'account', stage: 'loyal' })
    expect((await scenario.api.get('/api/accounts/nobody/why', scenario.project)).status).toBe(404)
  })

  test('what was passed over is named', async () => {
    const { api, project } = scenario
    const nps = { experience: 'recommend', surface: 'survey', release: 1, submission: 'sub-cid', question: 'score', questionType: 'nps', value: 10 }
    await api.send(project, [{ type: 'track', event: 'Milepost Answered', userId: 'cid', context: { groupId: 'cora' }, timestamp: '2026-11-20T12:00:00Z', messageId: 'cid answers', properties: nps }])
    await api.fold()
    expect(await ask('accounts/cora/why')).toMatchObject({ stage: 'loyal', skipped: ['paid'] })
  })
})
