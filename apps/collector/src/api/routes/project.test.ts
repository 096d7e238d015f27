import type { ExperiencesAnswer, ProjectAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'
import { messages, now } from '../history.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

test('the project: what is in it', async () => {
  expect(await scenario.ask<ProjectAnswer>('project')).toMatchObject({
    id: 'boards',
    name: 'Boards',
    timeZone: 'Europe/Berlin',
    writeKey: scenario.project.writeKey,
    release: { number: 1, publishedAt: now },
    stageModels: [{ id: 'saas', unit: 'account', stages: [{ id: 'trial' }, { id: 'paid' }, { id: 'loyal' }] }],
    messages: messages.length,
    people: 4,
    identified: 3,
    accounts: 3,
    lastMessageAt: Date.UTC(2026, 10, 20, 12),
    asOf: now,
  })
})

test('experiences: people, each once', async () => {
  expect((await scenario.ask<ExperiencesAnswer>('experiences')).items).toEqual([
    { id: 'start', name: 'Getting started', kind: 'checklist', title: 'Get going', shown: 2, seen: 2, completed: 1, dismissed: 1 },
    { id: 'recommend', name: 'Would you recommend us', kind: 'survey', title: 'How likely?', shown: 3, seen: 3, completed: 0, dismissed: 0 },
    { id: 'export-tip', name: 'Tip: export', kind: 'tooltip', title: null, shown: 0, seen: 0, completed: 0, dismissed: 0 },
  ])
})
