import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

describe('where accounts are in the lifecycle', () => {
  let page: Visit
  afterEach(() => page.leave())
  const listLinks = () => [...document.querySelectorAll('.stages-now a')].map((link) => link.getAttribute('href'))

  it('leads from a stage of the first model to its accounts', async () => {
    page = visit('/stages')
    await page.see('In each stage now')
    expect(listLinks()).toContain('/accounts?stage=evaluation')
  })

  it('leads nowhere from a stage of another model, by which no list is narrowed', async () => {
    page = visit('/stages?model=saas-6')
    await page.see('SaaS lifecycle, six stages')
    await page.see('In each stage now')
    expect(listLinks()).toEqual([])
  })
})
