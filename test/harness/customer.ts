import type { Locator, Page } from 'playwright-core'

/** What a person does in the demo product, in the person's words. */
export interface Customer {
  page: Page
  signUp: () => Promise<void>
  /** Moves the clock of their page ahead, and its timers with it. */
  letPass: (ms: number) => Promise<void>
  openBoard: (name: string) => Promise<void>
  createBoard: (name: string) => Promise<void>
  addCards: (titles: string[]) => Promise<void>
  inviteTeammate: (email: string) => Promise<void>
  exportReport: () => Promise<void>
  upgrade: () => Promise<void>
  companyName: () => Promise<string>
  checklist: Locator
  launcher: Locator
  /** What the checklist says of its progress: on its launcher, or in its open panel. */
  remaining: () => Promise<string>
  task: (title: string) => Locator
}

export function customerOf(page: Page, demoUrl: string): Customer {
  const go = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  return {
    page,
    checklist: page.getByRole('dialog', { name: 'Get your team going' }).or(page.getByRole('region', { name: 'Get your team going' })),
    launcher: page.getByRole('button', { name: /Get your team going/ }),
    remaining: async () => (await page.getByRole('button', { name: /Get your team going/ }).first().textContent()) ?? '',
    task: (title) => page.getByRole('listitem').filter({ hasText: title }),
    letPass: (ms) => page.clock.fastForward(ms),
    signUp: async () => {
      await page.clock.install()
      await page.goto(demoUrl)
      await page.getByRole('button', { name: 'Start free trial' }).click()
      await page.getByRole('heading', { name: 'Boards' }).waitFor()
    },
    openBoard: async (name) => {
      await go('Boards')
      await page.getByRole('link', { name }).click()
      await page.getByRole('heading', { name }).waitFor()
    },
    createBoard: async (name) => {
      await go('Boards')
      await page.getByRole('button', { name: 'New board' }).click()
      await page.getByLabel('Name').fill(name)
      await page.getByRole('button', { name: 'Create board' }).click()
      await page.getByRole('heading', { name }).waitFor()
    },
    addCards: async (titles) => {
      const field = page.getByLabel('New card in To do')
      for (const title of titles) {
        await field.fill(title)
        await field.press('Enter')
        await page.getByText(title, { exact: true }).waitFor()
      }
    },
    inviteTeammate: async (email) => {
      await go('Team')
      await page.getByRole('button', { name: 'Invite teammate' }).click()
      await page.getByLabel('E-mail').fill(email)
      await page.getByRole('button', { name: 'Send invitation' }).click()
      await page.getByText(email, { exact: true }).waitFor()
    },
    exportReport: async () => {
      // Listened for beforehand, since the message is shown for some seconds only.
      const said = page.getByText('Report exported').waitFor()
      await Promise.all([said, page.getByTestId('export-report').click()])
    },
    upgrade: async () => {
      await go('Settings')
      await page.getByRole('button', { name: /^Upgrade for/ }).click()
      await page.getByText(/^Team plan,/).waitFor()
    },
    companyName: async () => (await page.locator('.who strong').textContent()) ?? '',
  }
}
