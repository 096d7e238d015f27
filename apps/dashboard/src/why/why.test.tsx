import type { AccountsPage, PeoplePage } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

const open = (name: string) => {
  const found = [...document.querySelectorAll('details')].find((each) => each.querySelector('summary')?.textContent?.includes(name))
  if (!found) throw new Error(`there is nothing to open that says ${name}`)
  found.open = true
  found.dispatchEvent(new Event('toggle'))
}

it('says why an account is in its stage, once somebody asks', async () => {
  page = visit('/accounts')
  const [account] = (page.answers('/api/accounts') as AccountsPage).items
  page.leave()
  page = visit(`/accounts/${account!.id}`)
  await page.see('Why this stage?')
  expect(page.asked.filter((each) => each.endsWith('/why'))).toEqual([])
  open('Why this stage?')
  await page.see(/because.*account’s mrr is more than 0.*since/)
  // Whose line ends with a date, too: once, as days are written here.
  await page.see(/milestone “Activated” is reached since \d+ \w+ \d{4}/)
  await page.see('Skipped on the way: Qualification.')
})

it('says what a person would see now, and why not the rest', async () => {
  page = visit('/people')
  const [person] = (page.answers('/api/people') as PeoplePage).items
  page.leave()
  page = visit(`/people/${person!.id}`)
  await page.see('What they would see now')
  open('Why is something shown, or not?')
  await page.see(/This person would see it now.*This person is not in its audience.*milestone “Activated” is reached/)
})
