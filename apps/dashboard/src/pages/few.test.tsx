import type { ActivationAnswer, Measure, SatisfactionAnswer } from '@milepost/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeApi } from '../testing-fixtures/fake-api.ts'
import { testNow, type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

const ofOne: Measure = { value: 100, n: 1, lo: 20, hi: 100, method: 'wilson', population: 'all', provisional: false }
const ofNone: Measure = { value: null, n: 0, lo: null, hi: null, method: 'wilson', population: 'all', provisional: false }

/** What the fake collector says, but of one person and one answer: as on the first day. */
function withOne(asked: string) {
  const body = fakeApi({ now: testNow, accounts: 60 }).answer('GET', asked).body
  if (asked.startsWith('/api/activation?')) {
    const usual = body as ActivationAnswer
    const step = { days: 0.01, activated: 1, lo: null, hi: null, atRisk: 1, events: 1 }
    const curve = { ...usual.curve, n: 1, events: 1, steps: [step], p25Days: 0.01, medianDays: 0.01, p75Days: 0.01, lastObservationDays: 0.02 }
    const trend = usual.trend.map((each, index) => (index === 0 ? { ...each, started: 1, tooYoung: 1, rate: ofNone } : { ...each, started: 0, tooYoung: 0, rate: ofNone }))
    const funnel = usual.funnel.map((step) => ({ ...step, count: 1, ofFirst: ofOne, ofPrevious: ofOne }))
    return { status: 200, body: { ...usual, funnel, rate: ofNone, tooYoung: 1, activated: 1, curve, trend, tasks: usual.tasks.map((task) => ({ ...task, done: 1, share: ofOne })) } }
  }
  if (asked.startsWith('/api/satisfaction?')) {
    const usual = body as SatisfactionAnswer
    return { status: 200, body: { ...usual, score: ofOne, responseRate: ofOne, bands: { low: 0, middle: 0, high: 1 }, distribution: [{ value: 10, count: 1 }] } }
  }
  return undefined
}

describe('of fewer than five', () => {
  let reader: Visit
  afterEach(() => reader.leave())
  const answer = (_: string, asked: string) => withOne(asked)

  it('the page of activation says so instead of a curve, quantiles, empty weeks and bars', async () => {
    reader = visit('/activation', { answer })
    await reader.see('Too few accounts (1 of 5)')
    await reader.see(/No week of this period has enough accounts/)
    await reader.see('Too few people (1 of 5)')
    await reader.see('The steps are drawn once 5 have had their 14 days.')
    reader.notSee('Three quarters activate within')
    reader.notSee('Observed for up to')
    expect(document.querySelectorAll('.tasks .bar')).toHaveLength(0)
  })

  it('the page of satisfaction has no bands and no bars', async () => {
    reader = visit('/satisfaction', { answer })
    await reader.see('Too few answers (1 of 5)')
    expect(document.querySelectorAll('.bands')).toHaveLength(0)
    expect(document.querySelectorAll('.panel svg rect')).toHaveLength(0)
    reader.notSee('Promoters 1')
  })

  it('the overview has no share and no median', async () => {
    reader = visit('/', { answer })
    await reader.see('Too few answers (1 of 5)')
    await reader.see('1 is still in the first')
    reader.notSee('promoters,')
    reader.notSee('Median time to activate')
  })
})
