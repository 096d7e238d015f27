import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let reader: Visit
afterEach(() => reader.leave())

it('says of surveys with limits how many answers they have and want, and whether they still ask', async () => {
  reader = visit('/experiences')
  await reader.see('Do surveys get the answers they want?')
  await reader.see('of 250 this month')
  await reader.see('6 more answers wanted, 22% of people asked')
  await reader.see('2 beyond it')
  await reader.see('Closed')
})

it('says nothing where no survey has a limit', async () => {
  reader = visit('/experiences', { answer: (_, address) => (address.startsWith('/api/surveys') ? { status: 200, body: { asOf: 0, items: [{ id: 'nps', name: 'NPS', state: 'open', answers: null, quota: null, account: null }], rest: {} } } : undefined) })
  await reader.see('Quarterly NPS')
  expect(document.body.textContent).not.toContain('Do surveys get the answers they want?')
})
