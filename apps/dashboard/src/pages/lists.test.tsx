import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

describe('lists of people, accounts and answers', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('narrows people by what is typed, in the address too', async () => {
    reader = visit('/people')
    await reader.fill('Find by name', 'user_7-1')
    await expect.poll(() => location.search).toBe('?q=user_7-1')
    await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(1)
  })

  it('shows the filters of a link and clears them', async () => {
    reader = visit('/accounts?stage=purchase&q=zzzz')
    await reader.see('No account fits these filters')
    await reader.click('button', 'Clear filters')
    await reader.see('Accounts (60)')
    expect(location.search).toBe('')
  })

  it('goes on where the list ended', async () => {
    reader = visit('/accounts')
    await reader.click('button', 'Show more')
    await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(50)
    await reader.click('button', 'Show more')
    await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(60)
    reader.notSee('Show more')
  })

  it('keeps what is there when the next page fails', async () => {
    reader = visit('/accounts', {
      answer: (_, address) => (address.includes('cursor') ? { status: 503, body: { error: 'busy', message: 'Too busy just now.' } } : undefined),
    })
    await reader.click('button', 'Show more')
    await reader.see('Too busy just now.')
    expect(document.querySelectorAll('tbody tr')).toHaveLength(25)
  })

  it('filters answers by band', async () => {
    reader = visit('/satisfaction?period=365d')
    await reader.click('button', 'Detractors')
    expect(location.search).toContain('band=low')
    await expect.poll(() => reader.asked.some((asked) => asked.includes('/api/answers?type=nps&band=low'))).toBe(true)
  })

  it('shows an answer that holds markup as the text it is', async () => {
    reader = visit('/', {
      answer: (_, address) =>
        address.startsWith('/api/answers')
          ? {
              status: 200,
              body: {
                asOf: 1,
                next: null,
                items: [
                  {
                    submission: 's1',
                    survey: 'nps',
                    type: 'nps',
                    score: 3,
                    band: 'low',
                    texts: [{ question: 'why', text: '<img src=x onerror=alert(1)>' }],
                    person: { id: 'u1', name: '<b>Ada</b>' },
                    account: null,
                    stage: null,
                    at: 0,
                  },
                ],
              },
            }
          : undefined,
    })
    await reader.see('<img src=x onerror=alert(1)>')
    await reader.see('<b>Ada</b>')
    expect(document.querySelector('.answers img')).toBeNull()
  })

  it('tells the whole story of a person', async () => {
    reader = visit('/people/user_3-2')
    await reader.see('Timeline')
    await reader.see('Getting started')
    await reader.see('SaaS lifecycle, nine stages')
    await reader.see('Milestones')
  })

  it('says once what somebody did again and again, and shows each of them on demand', async () => {
    const viewed = (minute: number, path: string) => ({
      ...{ at: Date.UTC(2026, 10, 20, 9, minute), kind: 'event', title: 'Page Viewed', detail: path, person: null, properties: {} },
    })
    const items = [viewed(42, '/d'), viewed(40, '/c'), viewed(20, '/b'), viewed(5, '/a')]
    reader = visit('/people/user_3-2', {
      answer: (_, address) => (address.includes('/timeline') ? { status: 200, body: { asOf: 1, items, next: null } } : undefined),
    })
    await reader.see('Page Viewed 4 times')
    const rows = document.querySelectorAll('.timeline-day > ol > li')
    expect([...rows].map((row) => row.querySelector(':scope > .happening-time')?.textContent)).toEqual(['10:05 to 10:42'])
    expect([...rows[0]!.querySelectorAll('details li .happening-detail')].map((detail) => detail.textContent?.trim())).toEqual(['/d', '/c', '/b', '/a'])
  })

  it('says that nobody has an id, and what to do instead', async () => {
    reader = visit('/people/nobody')
    await reader.see('There is nobody with the id "nobody".')
    await reader.see('Search for the name instead.')
  })
})
