import { afterEach, expect, it, vi } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => page.leave())

it('copies the address with its filters, and says so', async () => {
  const copied: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
  page = visit('/health?plan=free&zone=Asia%2FTokyo')
  const button = await page.find('button', /^Copy the link/)
  // It is said for two seconds only.
  const said: (string | null)[] = []
  const status = button.nextElementSibling!
  new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true })
  button.click()
  await soon(() => expect(said).toContain('Copied'))
  expect(copied).toEqual([expect.stringMatching(/\/health\?plan=free&zone=Asia%2FTokyo$/)])
  vi.restoreAllMocks()
})

it('offers a list as files that hold its filters', async () => {
  page = visit('/accounts?stage=trial&plan=free')
  const links = await Promise.all(['CSV', 'NDJSON'].map((name) => page.find('link', name)))
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['csv', 'ndjson'].map((ending) => `/api/accounts.${ending}?stage=trial&segment=account.plan%3Afree`))
})
