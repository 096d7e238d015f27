import { afterEach, describe, expect, it } from 'vitest'
import { testNow, type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

describe('where accounts are in the lifecycle', () => {
  let page: Visit
  afterEach(() => page.leave())
  const listLinks = () => [...document.querySelectorAll('.stages-now a')].map((link) => link.getAttribute('href'))

  it('leads from a stage of the first model to its accounts', async () => {
    page = visit('/stages')
    await page.see('In each stage now')
    expect(listLinks()).toContain('/accounts?stage=evaluation')
  })

  it('says amounts with their currency, and why there is no median', async () => {
    const measure = (value: number | null) => ({ value, n: 40, lo: null, hi: null, method: 'none', population: 'all', provisional: false })
    const metrics = [
      { label: 'expansion revenue', measure: measure(204), unit: 'currency', currency: 'EUR', definition: 'More a month.' },
      { label: 'time to activate', measure: measure(null), unit: 'days', currency: null, definition: 'The median.' },
    ]
    page = visit('/stages', {
      answer: (_, address) => (address.startsWith('/api/stages/metrics') ? { status: 200, body: { asOf: testNow, period: { from: '2026-08-25', to: '2026-11-23', timeZone: 'UTC' }, model: 'saas-9', stages: [{ stage: 'expansion', metrics }] } } : undefined),
    })
    await page.see('expansion revenue\u20ac204')
    await page.see('time to activatefewer than half so far')
  })

  it('leads nowhere from a stage of another model, by which no list is narrowed', async () => {
    page = visit('/stages?model=saas-6')
    await page.see('SaaS lifecycle, six stages')
    await page.see('In each stage now')
    expect(listLinks()).toEqual([])
  })
})
