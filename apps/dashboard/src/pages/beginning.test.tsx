import type { ProjectAnswer, StagesAnswer } from '@milepost/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { aPopulation } from '../testing-fixtures/population.ts'
import { aProject, someSurveys } from '../testing-fixtures/project.ts'
import { fakeApi } from '../testing-fixtures/fake-api.ts'
import { anActivationAnswer } from '../testing-fixtures/activation-answer.ts'
import { testNow, type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

const day = 86_400_000
const population = aPopulation(testNow, { accounts: 30 })

let page: Visit
afterEach(() => page.leave())

/** Opens a page where some addresses are answered otherwise. */
function open(address: string, answers: Record<string, unknown>) {
  page = visit(address, {
    answer(method, asked) {
      const path = asked.split('?')[0] ?? ''
      return method === 'GET' && path in answers ? { status: 200, body: answers[path] } : undefined
    },
  })
}
const project = (changes: Partial<ProjectAnswer>) => ({ '/api/project': { ...aProject(population), ...changes } })

describe('a project without a stage model', () => {
  it.each([
    ['/', 'No stage model yet'],
    ['/stages', 'No stage model yet'],
    ['/setup', 'Add the script tag'],
    ['/access', 'What arrives from browsers'],
    ['/accounts', 'Last seen'],
  ])('is not asked on %s for stages that it cannot have', async (address, words) => {
    open(address, project({ stageModels: [] }))
    await page.see(words)
    expect(page.asked.filter((asked) => /\/api\/(stages|forecast)/.test(asked))).toEqual([])
  })
})

describe('how far a product is connected', () => {
  it('is all of it where events arrive, people are named, belong to accounts, and something is published', async () => {
    open('/setup', project({}))
    await page.see('All 4 steps are done')
  })

  it('takes events of long ago for history, not for a connection', async () => {
    open('/setup', project({ lastMessageAt: testNow - 20 * day }))
    await page.see('3 of 4 steps are done')
  })

  it('takes visitors for people whom nobody has named', async () => {
    open('/setup', project({ people: 7, identified: 0 }))
    await page.see('3 of 4 steps are done')
    await page.see('Call identify when somebody is logged in.')
  })

  it('counts those who are named beside the visitors', async () => {
    open('/setup', project({ people: 7, identified: 4 }))
    await page.see('4 people so far, beside 3 visitors.')
  })

  it('says of a product without an origin where its key works', async () => {
    open('/setup', project({ origins: [] }))
    await page.see('it is accepted from http://localhost alone, on any port')
  })
})

describe('surveys that nobody has answered', () => {
  it.each(['/satisfaction', '/'])('are said to be published on %s, not asked for again', async (address) => {
    const unanswered = fakeApi({ now: testNow }).answer('GET', '/api/satisfaction').body as object
    open(address, { '/api/satisfaction': { ...unanswered, types: [] }, '/api/surveys': someSurveys(testNow) })
    await page.see(/\d surveys are published/)
    page.notSee('define an NPS')
  })
})

describe('a project of which nobody has come yet', () => {
  it('draws no empty bands of stages', async () => {
    const answer = fakeApi({ now: testNow }).answer('GET', '/api/stages').body as StagesAnswer
    const days = answer.days.map((each) => ({ ...each, stages: Object.fromEntries(Object.keys(each.stages).map((id) => [id, { in: 0, entered: 0, left: 0 }])) }))
    open('/stages', { '/api/stages': { ...answer, days } })
    await page.see('No accounts stood in a stage in this period')
  })

  it('says on the first days that it is too early, not that nobody came', async () => {
    const answer = anActivationAnswer(population, { from: '2026-08-25', to: '2026-11-23', windowDays: 14 })
    const rate = { ...answer.rate, value: null, lo: null, hi: null, n: 0 }
    const first = { ...answer, rate, tooYoung: 2, funnel: answer.funnel.map((step) => ({ ...step, count: 0 })) }
    open('/activation', { '/api/activation': first })
    await page.see(/Activated within 14 days.*Too early to say/)
    await page.see('2 started in this period, and are counted here once 14 days have passed since.')
    page.notSee('have started in this period')
    page.leave()
    open('/', { '/api/activation': first })
    await page.see(/Too early to say.*2 are still in the first 14 days/)
  })

  it('draws no weeks of starts, and watches nobody', async () => {
    const answer = anActivationAnswer(population, { from: '2026-08-25', to: '2026-11-23', windowDays: 14 })
    open('/activation', { '/api/activation': { ...answer, trend: answer.trend.map((week) => ({ ...week, started: 0, tooYoung: 0 })), curve: { ...answer.curve, n: 0, events: 0 } } })
    await page.see('No accounts have started in this period')
    await page.see('The curve begins with the first activation.')
    page.notSee('Watched so far')
  })
})

it('gives no median of accounts none of which has been watched long enough', async () => {
  const answer = anActivationAnswer(population, { from: '2026-08-25', to: '2026-11-23', windowDays: 14 })
  open('/', { '/api/activation': { ...answer, rate: { ...answer.rate, n: 0, value: null, lo: null, hi: null }, tooYoung: 3 } })
  await page.see('3 are still in the first 14 days')
  page.notSee('Median time to activate')
})
