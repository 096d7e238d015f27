import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

it('narrows the page to a segment, which stands in the address and in the question', async () => {
  page = visit('/activation')
  await page.see('Activated within 14 days')
  await page.fill('Who', 'account.team:several')
  expect(location.search).toBe('?segment=account.team%3Aseveral')
  await soon(() => expect(page.asked).toContainEqual(expect.stringContaining('segment=account.team%3Aseveral')))
  await page.click('link', 'Retention')
  expect(location.search).toContain('segment=account.team%3Aseveral')
})

it('narrows to a plan, and within it to a segment; links of older days still say a plan as a segment', async () => {
  page = visit('/activation?plan=free')
  await page.fill('Who', 'account.team:several')
  expect(location.search).toBe('?plan=free&segment=account.team%3Aseveral')
  await soon(() => expect(page.asked).toContainEqual(expect.stringContaining('segment=account.plan%3Afree%3Baccount.team%3Aseveral')))
  page.leave()
  page = visit('/activation?segment=account.plan%3Afree')
  expect((await page.find('field', 'Who') as HTMLSelectElement).value).toBe('account.plan:free')
  await page.see('Activated within 14 days')
  expect(page.asked.some((each) => each.includes('segment=account.plan%3Afree'))).toBe(true)
})

const everywhere = 'plan=free&segment=account.team%3Aseveral&zone=Asia%2FTokyo&from=2026-10-01&to=2026-11-01'
const said = { from: 'from=2026-10-01', to: 'to=2026-11-01', zone: 'zone=Asia%2FTokyo', segment: 'segment=account.plan%3Afree%3Baccount.team%3Aseveral' }
type Filter = keyof typeof said

/** By the question, what of the address it must say. What is kept by the project's days takes no zone. */
const asks: Record<string, Record<string, Filter[]>> = {
  '/': { stages: ['from', 'to', 'zone', 'segment'], activation: ['from', 'to', 'zone', 'segment'], satisfaction: ['from', 'to', 'zone', 'segment'], answers: ['segment'] },
  '/stages': { stages: ['from', 'to', 'zone', 'segment'], 'stages/metrics': ['from', 'to', 'zone', 'segment'], forecast: ['segment'], 'stages/moving-on': ['segment'] },
  '/activation/funnel': { funnel: ['from', 'to', 'zone', 'segment'] },
  '/activation': { activation: ['from', 'to', 'zone', 'segment'] },
  '/satisfaction': { satisfaction: ['from', 'to', 'zone', 'segment'], segments: ['from', 'to', 'zone', 'segment'], response: ['from', 'to', 'zone', 'segment'], phrases: ['from', 'to', 'zone', 'segment'], answers: ['segment'] },
  '/retention': { retention: ['from', 'to', 'segment'] },
  '/money': { money: ['segment'] },
  '/experiences': { experiences: ['segment'], queue: ['segment'], 'experiences/nps': ['segment'] },
  '/health': { health: ['segment'] },
  '/accounts': { accounts: ['segment'] },
  '/people': { people: ['segment'] },
}

it.each(Object.entries(asks))('every question of %s says the filters of the address, and every link of the navigation keeps them', async (path, questions) => {
  page = visit(`${path}?${everywhere}`)
  for (const [name, filters] of Object.entries(questions)) {
    const asked = await soon(() => {
      const found = page.asked.find((each) => each.startsWith(`GET /api/${name}?`))
      if (!found) throw new Error(`${name} was not asked, but ${page.asked.join(', ')}`)
      return found
    })
    for (const filter of Object.keys(said) as Filter[]) expect(asked.includes(said[filter]), `${asked} says ${filter}`).toBe(filters.includes(filter))
  }
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) for (const part of everywhere.split('&')) expect(link.getAttribute('href')).toContain(part)
})

it('cuts days by another zone, which stands in the address; the project’s own is said by nothing', async () => {
  page = visit('/stages')
  await page.fill('Days of', 'other')
  await page.fill('Days of', 'Pacific/Auckland')
  expect(location.search).toBe('?zone=Pacific%2FAuckland')
  await page.see('the project\'s own zone')
  const own = page.answers('/api/project') as { timeZone: string }
  await page.fill('Days of', own.timeZone)
  expect(location.search).toBe('')
  page.notSee('the project\'s own zone')
})

it('draws another period beside its own, and calls nothing a change that is chance', async () => {
  page = visit('/activation')
  await page.fill('Compare with', 'previous')
  await page.see(/No difference beyond chance|in percentage points|Too few to compare/)
  expect(page.asked).toContainEqual(expect.stringMatching(/compare=from%3D\d{4}-\d\d-\d\d%26to%3D/))
  expect(page.asked.filter((each) => each.includes('/api/activation')).length).toBe(2)
})

it('compares the stages of two segments', async () => {
  page = visit('/stages?segment=account.plan%3Afree&compare=everybody')
  await page.see('Everybody')
  const { now, compared } = page.answers('/api/stages?segment=account.plan%3Afree&compare=segment%3D') as Record<'now' | 'compared', never>
  expect(now).not.toEqual((compared as { now: unknown }).now)
})
