import type { ActivationAnswer } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { anActivationAnswer } from '../../testing-fixtures/activation-answer.ts'
import { aPopulation } from '../../testing-fixtures/population.ts'
import { testNow, type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

const answer = anActivationAnswer(aPopulation(testNow, { accounts: 60 }), { from: '2026-08-24', to: '2026-11-22' })

let page: Visit
afterEach(() => page.leave())

function open(changes: Partial<ActivationAnswer>) {
  page = visit('/activation', {
    answer: (method, asked) => (method === 'GET' && asked.split('?')[0] === '/api/activation' ? { status: 200, body: { ...answer, ...changes } } : undefined),
  })
}

it('says how the curve was made, and of those who left that nobody waits for them', async () => {
  open({ curve: { ...answer.curve, method: 'aalenJohansen', left: 3 } })
  await page.see('(Aalen-Johansen, with its 95% band)')
  await page.see('for the 3 that left before activating, leaving is the end.')
})

it('says nothing of leaving where nobody left', async () => {
  open({})
  await page.see('(Kaplan-Meier, with its 95% band)')
  expect(document.body.textContent).not.toContain('leaving')
})

it('counts people, or accounts by their members, where activation is what people reach; the address says which', async () => {
  open({ unit: 'person', milestone: { id: 'activated', name: 'Activated', unit: 'person' } })
  await page.fill('Count', '2')
  expect(location.search).toBe('?members=2')
  await page.fill('Members', 'person.role:admin')
  expect(location.search).toBe('?members=2&role=person.role%3Aadmin')
  await soon(() => expect(page.asked.at(-1)).toContain('members=2&role=person.role%3Aadmin'))
  await page.fill('Count', '')
  expect(location.search).toBe('')
})

it('has nothing to choose where accounts reach it as a whole', async () => {
  open({})
  await page.see('Activated within 14 days')
  expect([...document.querySelectorAll('label')].map(({ textContent }) => textContent).filter((text) => text?.startsWith('Count'))).toEqual([])
})

it('says when an account counts', async () => {
  page = visit('/activation?members=2&role=person.role%3Aadmin')
  await page.see('An account counts once 2 of its members (role: admin) have reached it.')
})

it('asks about accounts where accounts are counted by what their members reach', async () => {
  open({ unit: 'account', members: 2, milestone: { id: 'activated', name: 'Activated', unit: 'person' } })
  await page.see('How fast do new accounts activate?')
})
