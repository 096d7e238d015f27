import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

it('narrows the page to a segment, which stands in the address and in the question', async () => {
  page = visit('/activation')
  await page.see('Activated within 14 days')
  await page.fill('Who', 'account.plan:free')
  expect(location.search).toBe('?segment=account.plan%3Afree')
  expect(page.asked.at(-1)).toContain('segment=account.plan%3Afree')
  await page.click('link', 'Retention')
  expect(location.search).toContain('segment=account.plan%3Afree')
})

it('draws another period beside its own, and calls nothing a change that is chance', async () => {
  page = visit('/activation')
  await page.fill('Compare with', 'previous')
  await page.see(/No difference beyond chance|in percentage points|Too few to compare/)
  expect(page.asked.at(-1)).toMatch(/compare=from%3D\d{4}-\d\d-\d\d%26to%3D/)
  expect(page.asked.filter((each) => each.includes('/api/activation')).length).toBe(2)
})

it('compares the stages of two segments', async () => {
  page = visit('/stages?segment=account.plan%3Afree&compare=everybody')
  await page.see('Everybody')
  const { now, compared } = page.answers('/api/stages?segment=account.plan%3Afree&compare=segment%3D') as Record<'now' | 'compared', never>
  expect(now).not.toEqual((compared as { now: unknown }).now)
})
