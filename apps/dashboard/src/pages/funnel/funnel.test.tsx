import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

const lastAsked = () => new URL(page.asked.findLast((each) => each.startsWith('GET /api/funnel'))!.slice(4), 'http://collector').searchParams
const cells = (row: number) => [...document.querySelectorAll(`.rows tbody tr:nth-child(${row}) > *`)].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())

it('follows the events of the milestones where no others are chosen, and is found from activation', async () => {
  page = visit('/activation')
  await page.click('link', 'Any events')
  await page.see('Where do they stop on the way?')
  await soon(() => expect(document.querySelectorAll('.rows tbody tr')).toHaveLength(4))
  expect(lastAsked().get('steps')).toBeNull()
  expect(cells(1)[0]).toBe('1. Project Created')
  expect(((await page.find('field', 'Event of step 2')) as HTMLInputElement).value).toBe('Member Invited')
})

it('asks as soon as every step has an event, and the address says all of it', async () => {
  page = visit('/activation/funnel')
  await page.fill('Event of step 3', '')
  expect(location.search).toBe('')
  await page.fill('Event of step 3', 'Report Shared')
  await page.click('button', 'Remove step 4')
  await page.fill('Where (property) of step 2', 'role')
  await page.fill('is in step 2', 'admin')
  const steps = ['Project Created', { event: 'Member Invited', where: { role: { op: 'equals', value: 'admin' } } }, 'Report Shared']
  expect(JSON.parse(new URLSearchParams(location.search).get('steps')!)).toEqual(steps)
  await soon(() => expect(JSON.parse(lastAsked().get('steps')!)).toEqual(steps))
  await soon(() => expect(cells(2)[0]).toBe('2. Member Invited (role is admin)'))
  await page.click('button', 'Steps of the milestones')
  expect(location.search).toBe('')
})

it('has from two to eight steps, in an order that can be changed', async () => {
  page = visit('/activation/funnel?steps=%5B%22Project+Created%22%2C%22Report+Shared%22%5D')
  expect(((await page.find('button', 'Remove step 1')) as HTMLButtonElement).disabled).toBe(true)
  await page.click('button', 'Later step 1')
  expect(new URLSearchParams(location.search).get('steps')).toBe('["Report Shared","Project Created"]')
  expect(document.activeElement?.textContent).toBe('Earlier step 2')
  await page.click('button', 'Add a step')
  expect(document.activeElement).toBe(await page.find('field', 'Event of step 3'))
  for (let added = 1; added < 6; added++) await page.click('button', 'Add a step')
  await page.find('field', 'Event of step 8')
  expect([...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Add a step')).toBe(false)
})

it('is of people, of first attempts, in any order and within other days where the address says so', async () => {
  page = visit('/activation/funnel?unit=person')
  await page.fill('In', 'anyOrder')
  await page.fill('By', 'first')
  await page.fill('Within', '30')
  await soon(() => expect(Object.fromEntries(lastAsked())).toMatchObject({ unit: 'person', order: 'anyOrder', attempt: 'first', windowDays: '30' }))
  await page.see('whose 30 days are over')
})

it('compares with another period, and calls nothing a change that is chance', async () => {
  page = visit('/activation/funnel?compare=previous')
  await page.see('Dashed: ')
  await page.see(/No difference beyond chance|in percentage points|Too few to compare/)
})

it('says of how many it is where it looked at a sample, and when it is too early', async () => {
  const told = (change: object) => {
    page = visit('/activation/funnel', {
      answer: (method, address) => (method === 'GET' && address.startsWith('/api/funnel') ? { status: 200, body: { ...(page.answers('/api/funnel') as object), ...change } } : undefined),
    })
  }
  told({ looked: 10_000, of: 43_000 })
  await page.see('Counted in an even sample: 10,000 of 43,000 accounts.')
  page.leave()
  told({ entered: 0, inProgress: 3 })
  await page.see('Too early to say')
  page.leave()
  told({ entered: 0, inProgress: 0 })
  await page.see('Nobody took the first step in this period')
  page.leave()
  told({ steps: [], entered: 0 })
  await page.see('Choose two events or more')
})
