import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

describe('the search', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('opens by / and goes to a page by a few letters', async () => {
    reader = visit('/')
    await reader.see('How are customers doing?')
    await reader.press('/', document.body)
    await reader.fill(/Find a page/, 'nps')
    const field = await reader.find('field', /Find a page/)
    await reader.press('Enter', field)
    await reader.see('How satisfied are people?')
  })

  it('finds accounts and people, chosen by the arrows', async () => {
    reader = visit('/')
    await reader.see('How are customers doing?')
    await reader.press('k', document.body, { ctrlKey: true })
    await reader.fill(/Find a page/, 'acc_0004')
    await reader.see('Harbour Logistics')
    const field = await reader.find('field', /Find a page/)
    expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('Harbour Logistics')
    await reader.press('ArrowDown', field)
    await reader.press('ArrowUp', field)
    await reader.press('Enter', field)
    await reader.see('Connected a data source')
    expect(location.pathname).toBe('/accounts/acc_0004')
  })

  it('says so when nothing fits', async () => {
    reader = visit('/')
    await reader.see('How are customers doing?')
    await reader.press('/', document.body)
    await reader.fill(/Find a page/, 'zzzz')
    await reader.see('Nothing is called \u201czzzz\u201d.')
  })

  it('leaves / alone while one is writing', async () => {
    reader = visit('/people')
    const field = await reader.find('field', 'Find by name')
    await reader.press('/', field)
    expect(document.querySelector('dialog')).toBeNull()
  })
})
