import type { AccountsPage, ActivationAnswer, AnswersPage, ProjectAnswer } from '@milepost/contract'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../harness/axe.ts'
import { launchChromium } from '../harness/chromium.ts'
import { type Customer, customerOf } from '../harness/customer.ts'
import { patience } from '../harness/patience.ts'
import { eventually, type Product, startProduct } from '../harness/product.ts'
import { listenForComplaints } from './console.ts'

const comment = `Set up in ten minutes, ${Date.now()}`

/** One person signs up, is guided and asked; another reads what became of it. The steps follow one another, as in life. */
describe('a new customer and a product manager', () => {
  let product: Product
  let browser: Browser
  let customer: Customer
  let manager: Page
  let company = ''
  let activatedBefore = 0
  const contexts: BrowserContext[] = []
  const complaints: string[][] = []

  async function newPerson(): Promise<Page> {
    // The policy is bypassed for axe alone, which is put into the page as a script; policy violations are a story of their own.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
    contexts.push(context)
    complaints.push(listenForComplaints(context))
    return context.newPage()
  }
  const account = async () => (await product.api<AccountsPage>(`/api/accounts?q=${encodeURIComponent(company)}`)).items[0]
  const activated = async () => (await product.api<ActivationAnswer>('/api/activation')).activated

  beforeAll(async () => {
    product = await startProduct()
    browser = await launchChromium()
    const startedAt = Date.now()
    await eventually(() => product.api<ProjectAnswer>('/api/project'), ({ asOf }) => asOf >= startedAt, patience.historyWithinMs)
    activatedBefore = await activated()
    customer = customerOf(await newPerson(), product.demoUrl)
  }, 2 * patience.historyWithinMs + patience.testWithinMs)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('signs up with one click and sees the checklist, of which nothing is done', async () => {
    await customer.signUp()
    company = await customer.companyName()
    await customer.checklist.waitFor()
    await customer.page.getByText('0 of 4 done', { exact: true }).waitFor()
    expect(await seriousViolations(customer.page)).toEqual([])
    const before = await eventually(account, (found) => found?.stage === 'evaluation')
    expect(before).toMatchObject({ name: company, activatedAt: null })
  })

  it('is led by a task to what it asks for, as often as they like, also where that is on the page they are on', async () => {
    const dialog = customer.page.getByRole('dialog', { name: 'New board' })
    for (let time = 1; time <= 2; time++) {
      await customer.task('Create a board').getByText('Name your board').click()
      await dialog.waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
  })

  it('sees tasks tick off as the host product is really used', async () => {
    await customer.createBoard('Spring campaign')
    await customer.page.getByText('1 of 4 done', { exact: true }).waitFor()
    await customer.addCards(['Write the brief', 'Book the photographer', 'Send the invitations'])
    await customer.page.getByText('2 of 4 done', { exact: true }).waitFor()
    await customer.launcher.first().click()
    await customer.checklist.waitFor({ state: 'hidden' })
    await expect.poll(() => customer.remaining()).toContain('2')
  })

  it('is shown where reports come from by a tip that points at the button', async () => {
    const tip = customer.page.getByRole('dialog', { name: 'Take it with you' })
    await tip.waitFor()
    expect(await seriousViolations(customer.page)).toEqual([])
    const target = (await customer.page.getByTestId('export-report').boundingBox())!
    const box = (await tip.boundingBox())!
    expect(box.y).toBeGreaterThanOrEqual(target.y + target.height - 2)
    expect(Math.abs(box.y - (target.y + target.height))).toBeLessThan(24)
    await tip.getByRole('button', { name: 'Got it' }).click()
    await tip.waitFor({ state: 'hidden' })
  })

  it('finishes the checklist and is celebrated', async () => {
    await customer.inviteTeammate('jonas@example.com')
    await customer.openBoard('Spring campaign')
    await customer.exportReport()
    await customer.page.getByRole('heading', { name: 'Your team is set up' }).waitFor()
    expect(await seriousViolations(customer.page)).toEqual([])
  })

  it('is asked one question for which the finished checklist makes way by itself, and answers 9 with a comment', async () => {
    await customer.letPass(30_000)
    const survey = customer.page.getByRole('dialog').filter({ hasText: 'How likely are you to recommend Tally' })
    await survey.waitFor()
    expect(await seriousViolations(customer.page)).toEqual([])
    await survey.getByRole('radio', { name: '9' }).click()
    await survey.getByRole('button', { name: 'Next' }).click()
    const field = customer.page.getByRole('textbox', { name: /What do you value most/ })
    await field.waitFor()
    await field.fill(comment)
    await customer.page.getByRole('button', { name: 'Send answer' }).click()
    await customer.page.getByText('Thank you, that means a lot').waitFor()
  })

  it('has moved the account one stage on and the activation count one up', async () => {
    const after = await eventually(account, (found) => found?.stage === 'activation')
    expect(after?.activatedAt).toEqual(expect.any(Number))
    expect(await eventually(activated, (count) => count > activatedBefore)).toBe(activatedBefore + 1)
    const { items } = await eventually(
      () => product.api<AnswersPage>('/api/answers?type=nps'),
      (page) => page.items.some(({ texts }) => texts.some(({ text }) => text === comment)),
    )
    expect(items.find(({ texts }) => texts.some(({ text }) => text === comment))).toMatchObject({ score: 9, band: 'high', account: { name: company } })
  })

  it('lets the product manager see it all after logging in', async () => {
    manager = await newPerson()
    await manager.goto(product.collectorUrl)
    expect(await seriousViolations(manager)).toEqual([])
    await manager.getByLabel('Email').fill(product.email)
    await manager.getByLabel('Password').fill(product.password)
    await manager.getByRole('button', { name: 'Log in' }).click()
    await manager.getByRole('heading', { level: 1 }).filter({ hasText: 'How are customers doing?' }).waitFor()
    await manager.getByText(comment).first().waitFor()
    expect(await seriousViolations(manager)).toEqual([])
  })

  it.each([
    ['Stages', 'Where are our accounts in the lifecycle?'],
    ['Activation', 'How fast do new accounts activate?'],
    ['Satisfaction', 'How satisfied are people?'],
    ['People', 'Who uses the product?'],
    ['Accounts', 'Which customers do we have?'],
    ['Experiences', 'What do people see, and do they finish it?'],
    ['Setup', 'How do I connect my product?'],
  ])('has a page %s that loads without a serious violation', async (page, question) => {
    await manager.getByRole('link', { name: page, exact: true }).first().click()
    await manager.getByRole('heading', { level: 1 }).filter({ hasText: question }).waitFor()
    expect(await seriousViolations(manager)).toEqual([])
    expect(await manager.getByRole('alert').count()).toBe(0)
  })

  it('shows the account with its stage and what its people did', async () => {
    await manager.goto(`${product.collectorUrl}/accounts?q=${encodeURIComponent(company)}`)
    await manager.getByRole('link', { name: company }).first().click()
    await manager.getByRole('heading', { level: 1, name: company }).waitFor()
    await manager.getByText('Report Exported').first().waitFor()
    await manager.getByText('Activation').first().waitFor()
    expect(await seriousViolations(manager)).toEqual([])
  })

  it('left no error and no warning in any console', () => {
    expect(complaints.flat()).toEqual([])
  })
})
