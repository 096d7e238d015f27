import type { AccountAnswer } from '@milepost/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeApi } from '../../testing-fixtures/fake-api.ts'
import { testNow, type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

const address = '/api/accounts/acc_0012'

describe('an account where activation is of people', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('says how many of its people are activated and have reached each milestone', async () => {
    const usual = fakeApi({ now: testNow, accounts: 60 }).answer('GET', address).body as AccountAnswer
    const account = { ...usual.account, people: 3, activatedAt: testNow, activatedPeople: 1 }
    const milestones = [
      { id: 'board', name: 'A board', at: testNow, people: 2 },
      { id: 'shared', name: 'A shared board', at: null, people: 0 },
    ]
    reader = visit('/accounts/acc_0012', { answer: (_, asked) => (asked === address ? { status: 200, body: { ...usual, account, milestones } } : undefined) })
    await reader.see(/, 1 of 3 people activated/)
    const reached = Array.from(document.querySelectorAll('.milestones > li'), ({ textContent }) => textContent)
    expect(reached).toEqual(['A board2 people', 'A shared boardnot yet'])
  })
})
