import type { FeedbackPage, HealthAnswer } from '@milepost/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeApi } from '../../testing-fixtures/fake-api.ts'
import { testNow, type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

const usual = fakeApi({ now: testNow, accounts: 60 })

describe('what needs attention, on the overview', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('leads from each number to its page, and takes along whom the page is about', async () => {
    reader = visit('/?plan=pro')
    const { bands } = usual.answer('GET', '/api/health?segment=account.plan%3Apro').body as HealthAnswer
    expect(bands.risk).toBeGreaterThan(0)
    await reader.click('link', new RegExp(`^${bands.risk} accounts? at risk`))
    expect(location.pathname + location.search).toBe('/health?plan=pro')
  })

  it('is not there where nothing is', async () => {
    const nothing = { bands: { unknown: 0, risk: 0, watch: 0, healthy: 9 }, items: [] }
    const none = { counts: { new: 0, assigned: 0, answered: 0, closed: 0 }, items: [] }
    const answers: Record<string, (body: object) => object> = {
      health: (body) => ({ ...(body as HealthAnswer), ...nothing }),
      feedback: (body) => ({ ...(body as FeedbackPage), ...none }),
      activation: (body) => ({ ...body, funnel: [] }),
    }
    reader = visit('/', {
      answer(method, address) {
        const change = answers[address.split(/[/?]/)[2] ?? '']
        return change && { status: 200, body: change(usual.answer(method, address).body as object) }
      },
    })
    await reader.see('What they say')
    await expect.poll(() => document.querySelectorAll('.skeleton').length).toBe(0)
    reader.notSee('Needs attention')
  })

  it('says what went wrong where something could not be asked, beside what could', async () => {
    reader = visit('/', { answer: (_, address) => (address.startsWith('/api/health') ? { status: 503, body: { error: 'busy', message: 'Too busy just now.' } } : undefined) })
    await reader.see('Needs attention')
    await reader.see('Too busy just now.')
    await reader.see(/of feedback open/)
  })
})
