import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

describe('how satisfied people are', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('is held against the period before in words, and says what would make it surer', async () => {
    reader = visit('/satisfaction?period=30d', { accounts: 160 })
    await reader.see(/(No different from|\d against) the period before/)
    await reader.see(/About [\d,]+ more answers? would make it sure to within \u00b15 points\./)
  })

  it('calls a change only what its interval calls one', async () => {
    const answer = (change: object) => (_: string, address: string) => {
      if (!address.startsWith('/api/satisfaction')) return undefined
      return { status: 200, body: { ...(reader.answers(address) as object), change } }
    }
    const before = { value: 10, n: 50, lo: 0, hi: 20, method: 'adjustedWald', population: 'latest', provisional: false }
    const difference = (lo: number, hi: number) => ({ ...before, value: (lo + hi) / 2, lo, hi })
    reader = visit('/satisfaction', { answer: answer({ before, difference: difference(4, 20), differs: true }) })
    await reader.see('+12 against the period before (+4 to +20).')
    reader.leave()
    reader = visit('/satisfaction', { answer: answer({ before, difference: difference(-4, 20), differs: false }) })
    await reader.see('No different from the period before (\u22124 to +20).')
    reader.leave()
    reader = visit('/satisfaction', { answer: answer({ before: { ...before, n: 4 }, difference: difference(4, 20), differs: true }) })
    await reader.see('Too few answers in the period before')
  })

  it('is scored by stage or by plan, as the address says, without groups of fewer than five', async () => {
    reader = visit('/satisfaction?period=365d')
    await reader.see('stage when asked')
    await reader.fill(/^By/, 'account.plan')
    expect(location.search).toContain('by=account.plan')
    await reader.see('business')
    for (const cell of document.querySelectorAll('.segment-bar + .end')) expect(Number(/\d+/.exec(cell.textContent ?? '')?.[0] ?? 5)).toBeGreaterThanOrEqual(5)
    reader.leave()
    reader = visit('/satisfaction?by=stage&period=365d', { accounts: 20 })
    await reader.see(/groups? of fewer than 5 answers (is|are) not shown|No group has enough answers/)
  })

  it('says whether those who answer stand for all who were asked, beside the raw score', async () => {
    reader = visit('/satisfaction?period=365d')
    await reader.see('Do those who answer stand for all who were asked?')
    await reader.see('Of all who were asked')
    await reader.see(/Weighing each group by how many of it were asked makes no difference beyond chance|rather trust the second number/)
    reader.leave()
    reader = visit('/satisfaction?of=account.plan&period=365d', {
      answer: (_, address) => {
        if (!address.startsWith('/api/response')) return undefined
        const measure = (value: number, lo: number, hi: number) => ({ value, n: 90, lo, hi, method: 'postStratified', population: 'latest', provisional: false })
        return { status: 200, body: { ...(reader.answers(address) as object), raw: measure(-13, -26, 4), weighted: measure(12, 2, 22), covered: 80 } }
      },
    })
    await reader.see(/rather trust the second number\. It speaks for 80% of those asked/)
  })

  it('measures surveys of one type together, and one of them alone where the address says so', async () => {
    reader = visit('/satisfaction?survey=nps&period=365d')
    await reader.see(/Quarterly recommendation/)
    const file = (await reader.find('link', 'CSV')) as HTMLAnchorElement
    expect(file.getAttribute('href')).toContain('survey=nps')
  })

  it('finds who said what people say often, and offers just that as a file', async () => {
    reader = visit('/satisfaction?period=365d', { accounts: 160 })
    await reader.click('button', /^spreadsheet|^export|^mobile view|^reports look/)
    const q = new URLSearchParams(location.search).get('q') ?? ''
    expect(q).not.toBe('')
    const file = (await reader.find('link', 'CSV')) as HTMLAnchorElement
    expect(file.getAttribute('href')).toBe(`/api/answers.csv?type=nps&q=${new URLSearchParams({ q }).toString().slice(2)}`)
    expect(file.hasAttribute('download')).toBe(true)
  })
})
