import type { Content, MoneyAnswer, StageMetricsAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { content } from '../history.fixture.ts'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
const labels = ['NPS', 'Activation rate', 'time to activate', 'trial to paid rate', 'CES', 'customer lifetime value', 'retention', 'why they chose us (open answer)']

beforeAll(async () => {
  scenario = await openScenario()
  const [model] = content.stageModels ?? []
  const stages = model!.stages.map((stage) => ({ ...stage, metrics: stage.id === 'trial' ? labels : ['NPS'] }))
  await scenario.api.publish(scenario.project, { ...content, host: { ...content.host, currency: 'EUR' }, stageModels: [{ ...model!, stages }] } satisfies Content)
  await scenario.api.fold()
})
afterAll(() => scenario.close())

test('each measure that a stage names stands with its n, its interval and what it means; what is no measure says so', async () => {
  const { stages } = await scenario.ask<StageMetricsAnswer>('stages/metrics')
  const trial = Object.fromEntries(stages[0]!.metrics.map(({ label, ...found }) => [label, found]))
  expect(Object.keys(trial)).toEqual(labels)
  expect(trial['Activation rate']!.measure).toMatchObject({ n: 2, value: 50, method: 'wilson' })
  expect(trial['time to activate']!.measure).toMatchObject({ n: 3, method: 'kaplanMeier' })
  // Acme left `trial` for `paid`, and nobody else left it.
  expect(trial['trial to paid rate']).toMatchObject({ measure: { n: 1, value: 100 }, unit: 'percent' })
  expect(trial.CES!.measure).toMatchObject({ n: 0, value: null })
  expect(trial['why they chose us (open answer)']).toMatchObject({ measure: null, unit: null })
  for (const { definition } of Object.values(trial)) expect(definition).toMatch(/\.$/)
})

test('an amount says its currency, and nothing else has one', async () => {
  const { ask } = scenario
  const { currency } = await ask<MoneyAnswer>('money')
  const { stages } = await ask<StageMetricsAnswer>('stages/metrics')
  expect(currency).toBe('EUR')
  for (const { unit, currency: said } of stages.flatMap(({ metrics }) => metrics)) expect(said).toBe(unit === 'currency' ? currency : null)
})

test('of a segment, each measure is of its members alone', async () => {
  const { stages } = await scenario.ask<StageMetricsAnswer>('stages/metrics?segment=account.plan:pro')
  const trial = Object.fromEntries(stages[0]!.metrics.map(({ label, measure }) => [label, measure]))
  expect(trial['Activation rate']).toMatchObject({ n: 1, value: 100 })
  expect(trial['trial to paid rate']).toMatchObject({ n: 1, value: 100 })
  const { stages: others } = await scenario.ask<StageMetricsAnswer>('stages/metrics?segment=person.email:bob@bolt.example')
  expect(others[0]!.metrics.map(({ label, measure }) => [label, measure?.n])).toEqual(expect.arrayContaining([['Activation rate', 1], ['trial to paid rate', 0]]))
})

test('lifetime value says of which months it is, and is what the page of revenue says of them', async () => {
  const { api, ask } = scenario
  const paying = await api.project('Paying')
  const [model] = content.stageModels ?? []
  await api.publish(paying, { ...content, stageModels: [{ ...model!, stages: model!.stages.map((stage) => ({ ...stage, metrics: ['customer lifetime value', 'account churn'] })) }] })
  const pays = (groupId: string, month: number, mrr: number) => ({ type: 'group', userId: `of-${groupId}`, groupId, timestamp: new Date(Date.UTC(2026, month, 10)).toISOString(), traits: { mrr } })
  await api.send(paying, [pays('a', 5, 40), pays('b', 5, 60), pays('c', 7, 50), pays('b', 8, 0), pays('c', 9, 0)])
  await api.fold()
  const { stages } = await ask<StageMetricsAnswer>('stages/metrics?from=2026-08-25&to=2026-11-23', paying)
  const [value, churn] = stages[0]!.metrics
  expect([value!.months, churn!.months]).toEqual([{ first: '2026-08-01', last: '2026-10-01' }, { first: '2026-10-01', last: '2026-10-01' }])
  const same = await ask<MoneyAnswer>('money?from=2026-08-01&to=2026-11-01', paying)
  expect(value!.measure!.value).toBeGreaterThan(0)
  expect(value!.measure).toEqual(same.lifetime.lifetimeValue)
  const longer = await ask<MoneyAnswer>('money?from=2026-06-01&to=2026-11-01', paying)
  expect(longer.lifetime.lifetimeValue.value).not.toBeCloseTo(value!.measure!.value!)
})
