import type { AccountsPage, PeoplePage, StagesAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { content } from '../history.fixture.ts'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const period = 'from=2026-10-01&to=2026-11-23'
const minutes = (count: number) => count / (24 * 60)

describe('stages', () => {
  test('where every account is now', async () => {
    expect((await scenario.ask<StagesAnswer>(`stages?${period}`)).now).toEqual([
      { stage: 'trial', count: 2 },
      { stage: 'paid', count: 0 },
      { stage: 'loyal', count: 1 },
      { stage: null, count: 0 },
    ])
  })

  test('each day, which adds up to the next', async () => {
    const { days } = await scenario.ask<StagesAnswer>(`stages?${period}`)
    expect(days).toHaveLength(53)
    expect(days.find(({ day }) => day === '2026-10-20')?.stages).toEqual({
      trial: { in: 2, entered: 0, left: 1 },
      paid: { in: 0, entered: 1, left: 0 },
      loyal: { in: 0, entered: 0, left: 0 },
    })
    for (const [index, { stages }] of days.slice(0, -1).entries()) {
      for (const [stage, { in: inside, entered, left }] of Object.entries(stages)) {
        expect(days[index + 1]?.stages[stage]?.in).toBe(inside + entered - left)
      }
    }
  })

  test('who was in a stage on a day: as many as the stages say, of every day', async () => {
    const { days } = await scenario.ask<StagesAnswer>(`stages?${period}`)
    for (const { day, stages } of days.filter((_, index) => index % 6 === 1)) {
      for (const [stage, { in: inside }] of Object.entries(stages)) {
        const { items } = await scenario.ask<AccountsPage>(`accounts?stage=${stage}&on=${day}`)
        expect(items.map((account) => account.stage), `${stage} on ${day}`).toEqual(Array(inside).fill(stage))
      }
    }
    const { days: there } = await scenario.ask<StagesAnswer>(`stages?${period}&zone=Pacific/Auckland`)
    const trials = there.map(({ stages }) => stages.trial?.in ?? 0)
    const listed = async (day: string) => (await scenario.ask<AccountsPage>(`accounts?stage=trial&on=${day}&zone=Pacific/Auckland`)).items.length
    // By the days of another zone, on the days when anybody comes or goes.
    for (const [index, { day }] of there.entries()) if (trials[index] !== trials[index - 1]) expect(await listed(day), day).toBe(trials[index])
    const acme = async (on: string) => (await scenario.ask<AccountsPage>(`accounts?q=acme&on=${on}`)).items.map(({ stage }) => stage)
    expect([await acme('2026-10-01'), await acme('2026-10-20'), await acme('2026-10-21'), await acme('2026-11-22')]).toEqual([[], ['trial'], ['paid'], ['loyal']])
    expect((await scenario.ask<PeoplePage>('people?stage=paid&on=2026-10-21')).items.map(({ id }) => id)).toEqual(['u:ann'])
    expect((await scenario.ask<PeoplePage>('people?stage=-&on=2026-10-21')).items).toEqual([])
  })

  test('a period that begins later begins with who is there', async () => {
    const { days, moves } = await scenario.ask<StagesAnswer>('stages?from=2026-10-21&to=2026-10-23')
    expect(days.map(({ stages }) => [stages.trial?.in, stages.paid?.in])).toEqual([[1, 1], [1, 1]])
    expect(moves).toEqual([])
  })

  test('moves and stays', async () => {
    const { moves, stays } = await scenario.ask<StagesAnswer>(`stages?${period}`)
    expect(moves.map(({ from, to, count, direction, rate }) => [from, to, count, direction, rate.value])).toEqual([
      [null, 'trial', 3, 'first', 100],
      ['trial', 'paid', 1, 'forward', 100],
      ['paid', 'loyal', 1, 'forward', 100],
    ])
    // Acme left the trial after 15 days and 2 hours, when Cora (6 days) was no longer watched: one of two, so S = 0.5.
    expect(stays).toEqual([
      { stage: 'trial', n: 3, medianDays: minutes(15 * 1440 + 120), stillIn: 2 },
      { stage: 'paid', n: 1, medianDays: 5, stillIn: 0 },
      { stage: 'loyal', n: 1, medianDays: null, stillIn: 1 },
    ])
  })

  test('an unknown model is refused by name; without any model the answer says what to do', async () => {
    const unknown = await scenario.api.get('/api/stages?model=sass', scenario.project)
    expect(unknown).toMatchObject({ status: 400, body: { at: 'model', message: 'the parameter model is "sass"; allowed is one of saas' } })
    const without = await scenario.api.get('/api/stages', await scenario.api.project('Without'))
    expect(without).toMatchObject({ status: 404, body: { error: 'noStageModel' } })
  })
})

test('a changed rule says since when all days are counted by it, and a changed name is no change', async () => {
  const { api, empty } = scenario
  const asked = async () => (await scenario.ask<StagesAnswer>('stages', empty)).changedAt
  expect(await asked()).toBeNull()
  const [model] = content.stageModels ?? []
  await api.publish(empty, { ...content, stageModels: [{ ...model!, name: 'Another name' }] })
  expect(await asked()).toBeNull()
  const stages = model!.stages.map((stage) => (stage.id === 'paid' ? { ...stage, when: { kind: 'event' as const, event: 'Board Created' } } : stage))
  await api.publish(empty, { ...content, stageModels: [{ ...model!, stages }] })
  expect(await asked()).toBe(api.clock.now)
})
