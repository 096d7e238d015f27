import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

describe('a project without any events', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it.each([
    ['/', 'Connect your product'],
    ['/people', 'Set up the script tag'],
    ['/accounts', 'Show the calls'],
    ['/satisfaction', 'Show how to push a survey'],
    ['/experiences', 'Show how to push'],
  ])('says on %s what the next step is', async (address, step) => {
    reader = visit(address, { accounts: 0 })
    await reader.click('link', step)
    await reader.see('How do I connect my product?')
  })

  it.each(['/stages', '/activation'])('never shows a number of nothing on %s', async (address) => {
    reader = visit(address, { accounts: 0 })
    await reader.see(/Nobody moved in this period|No accounts have started in this period/)
    reader.notSee(/NaN|Infinity|undefined|null/)
  })

  it('shows how to connect, and what has arrived so far', async () => {
    reader = visit('/setup', { accounts: 0 })
    await reader.see('1 of 4 steps are done')
    await reader.see('No events yet. Open your product with the script tag in it.')
    await reader.see('/sdk/milepost.js" data-key="pk_8Zr4kQ2mVt7xYp"')
    await reader.see('milepost push')
  })
})

describe('a project with few answers', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('says so instead of showing scores', async () => {
    reader = visit('/satisfaction?from=2026-11-20&to=2026-11-23', { accounts: 4 })
    await reader.see('How satisfied are people?')
    await reader.see(/Too few answers|No answers/)
    reader.notSee(/NaN|Infinity/)
    expect(document.querySelector('.score .measure .measure-missing')).not.toBeNull()
  })
})
