import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

describe('the page of a survey', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('tells every question in its order, with who came to it, who answered and how long it took', async () => {
    reader = visit('/surveys/nps')
    await reader.see('What do people answer in \u201cQuarterly NPS\u201d?')
    await reader.see('442 submissions came to it, 301 answered. 28 came no further. Half took up to 8.1 s.')
    await reader.see('At least 393 submissions came to it')
    const titles = [...document.querySelectorAll('h2')].map((each) => each.textContent?.slice(0, 2))
    expect(titles.slice(1)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.'])
    await reader.see('No longer asked.')
  })

  it('tells a choice by its label in one language, and what is too few in words', async () => {
    reader = visit('/surveys/nps')
    await reader.see('The price')
    reader.notSee('Der Preis')
    await reader.see('Too few answers to tell (3 answers of 5).')
  })

  it('compares groups of one question by what the address says', async () => {
    reader = visit('/surveys/nps')
    await reader.see('What do you like most?')
    await reader.click('button', 'Compare groups: What do you like most?')
    expect(location.search).toContain('split=reasons')
    await reader.see('2 groups of fewer than 5 answers are not shown (7 answers in all).')
    await reader.fill(/^By/, 'account.plan')
    await reader.see('business')
    await reader.see('69%')
    expect(reader.asked).toContainEqual(expect.stringMatching(/surveys\/nps\/questions\/reasons\?.*by=account\.plan/))
    await reader.click('button', 'Close groups')
    expect(location.search).not.toContain('split')
  })

  it('is reached from the scores, and says when nobody saw it, or that there is none', async () => {
    reader = visit('/satisfaction')
    await reader.click('link', 'Ease of setup')
    await reader.see('What do people answer in \u201cEase of setup\u201d?')
    reader.leave()
    reader = visit('/surveys/nps', { accounts: 0 })
    await reader.see('Nobody saw it in this period')
    reader.leave()
    reader = visit('/surveys/none')
    await reader.see('There is nobody with the id')
  })
})
