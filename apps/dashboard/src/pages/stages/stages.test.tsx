import { afterEach, describe, expect, it } from 'vitest'
import type { StagesAnswer } from '@milepost/contract'
import { soon } from '../../../../../test/harness/soon.ts'
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

  it('leads from a day of the past to who was where then, whose files are of that day too', async () => {
    page = visit('/stages')
    await page.fill('Who was there on', '2026-10-03')
    expect(location.search).toBe('?on=2026-10-03')
    const { days } = page.answers('/api/stages') as StagesAnswer
    const there = days.find(({ day }) => day === '2026-10-03')?.stages['activation']?.in ?? 0
    expect(there).toBeGreaterThan(0)
    await page.click('link', `Activation ${there} ${there === 1 ? 'account' : 'accounts'} on 3 Oct 2026`)
    expect(location.pathname + location.search).toBe('/accounts?stage=activation&on=2026-10-03')
    await page.see(`Accounts, in the stages of 3 Oct 2026 (${there})`)
    expect(Array.from(document.querySelectorAll('thead th'), ({ textContent }) => textContent)).toEqual(['Name', 'Stage on 3 Oct', 'Plan today', 'Activated by today', 'People today', 'Last seen'])
    await soon(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(there))
    expect(((await page.find('link', 'CSV')) as HTMLAnchorElement).getAttribute('href')).toContain('stage=activation&on=2026-10-03')
    await page.click('button', 'Clear filters')
    expect(location.search).toBe('')
  })

  it('says so where the day is not among those that are shown', async () => {
    page = visit('/stages?on=2020-01-01')
    await page.see('1 Jan 2020 is not in the period that is shown.')
  })

  it('asks for the day of another zone, as the page did that led there', async () => {
    page = visit('/people?on=2026-10-03&zone=Asia%2FTokyo')
    await page.see('People, in the stages of 3 Oct 2026 (25+)')
    expect(page.asked).toContainEqual(expect.stringMatching(/\/api\/people\?on=2026-10-03&zone=Asia%2FTokyo/))
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
