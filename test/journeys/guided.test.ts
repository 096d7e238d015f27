import type { AnswersPage } from '@milepost/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../harness/axe.ts'
import { launchChromium } from '../harness/chromium.ts'
import { type Customer, customerOf } from '../harness/customer.ts'
import { eventually, type Product, startProduct } from '../harness/product.ts'
import { listenForComplaints } from './console.ts'

const wish = `A calendar of due dates, ${Date.now()}`

/** Between two things that interrupt, milliseconds. */
const peaceMs = 30_000

/** A new owner helps themselves: looks around, says what is missing, and begins to pay. The steps follow one another. */
describe('a customer who helps themselves', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let customer: Customer
  let complaints: string[]
  const dialog = (name: string) => page.getByRole('dialog', { name })
  /** The code that hears Escape is loaded after the first picture, so a key that nobody heard is pressed again. One that was heard is not: a second Escape means more than one. */
  const escape = async (name: string) => {
    const press = async () => {
      await page.keyboard.press('Escape')
      return dialog(name).waitFor({ state: 'hidden', timeout: 5_000 }).then(() => true, () => false)
    }
    await eventually(press, (isHidden) => isHidden)
  }
  const focused = () => page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.textContent)
  const openHelp = async (item: string) => {
    await page.getByRole('button', { name: 'Help and guides' }).click()
    await dialog('Help and guides').getByRole('button', { name: item }).click()
  }

  beforeAll(async () => {
    product = await startProduct({ empty: true })
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
    complaints = listenForComplaints(context)
    page = await context.newPage()
    customer = customerOf(page, product.demoUrl)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('meets one open thing, and help and a feedback button that open when they are pressed', async () => {
    await customer.signUp()
    await customer.checklist.waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1)
    await expect.poll(() => page.getByRole('button', { name: 'Help and guides' }).getAttribute('aria-expanded')).toBe('false')
    await customer.launcher.first().click()
    await page.getByRole('button', { name: 'Feedback' }).waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('is shown around from the list of boards to the first report, by doing it, over a reload', async () => {
    await openHelp('A look around')
    await dialog('A look around').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog('A look around').getByRole('button', { name: 'Next' }).click()
    await dialog('Make your first board').getByText('2 of 4').waitFor()
    await page.reload()
    await dialog('Make your first board').waitFor()
    await page.getByRole('button', { name: 'New board' }).click()
    await page.getByLabel('Name').fill('Spring campaign')
    await page.getByRole('button', { name: 'Create board' }).click()
    await dialog('Write down one thing to do').waitFor()
    const field = page.getByLabel('New card in To do')
    await field.fill('Write the brief')
    await field.press('Enter')
    await dialog('And take it with you').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog('And take it with you').getByRole('button', { name: 'Done' }).click()
    await dialog('And take it with you').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Help and guides' }).click()
    await dialog('Help and guides').getByRole('button', { name: 'A look around' }).getByText('Done').waitFor({ state: 'attached' })
    await escape('Help and guides')
  })

  it('chooses a board the second time, by a press that reaches it', async () => {
    await openHelp('A look around')
    await dialog('A look around').getByRole('button', { name: 'Next' }).click()
    await dialog('Open a board').waitFor()
    await page.getByRole('link', { name: 'Spring campaign' }).click()
    await dialog('Write down one thing to do').waitFor()
    await escape('Write down one thing to do')
  })

  it('is welcomed to the plan they chose by an announcement that takes the focus', async () => {
    await customer.upgrade()
    const welcome = dialog('You are on the team plan')
    await customer.letPass(peaceMs)
    await welcome.waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('milepost-layer')
    await welcome.getByRole('button', { name: 'Later' }).click()
    await welcome.waitFor({ state: 'hidden' })
  })

  it('says what is missing, and the team has it', async () => {
    await page.getByRole('button', { name: 'Feedback' }).click()
    await dialog('What is it about?').waitFor()
    await escape('What is it about?')
    await expect.poll(focused).toContain('Feedback')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Something is missing' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('textbox', { name: 'Tell us more' }).fill(wish)
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Thank you, it is with our team').waitFor()
    await eventually(
      () => product.api<AnswersPage>('/api/answers'),
      (answers) => answers.items.some(({ texts }) => texts.some(({ text }) => text === wish)),
    )
    await dialog('Thank you, it is with our team').getByRole('button', { name: 'Close' }).click()
  })

  it('reaches everything in the sheet of a phone: no launcher stands in front of it', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await openHelp('Tell us what you think')
    await dialog('What is it about?').waitFor()
    await escape('What is it about?')
    await customer.launcher.first().click()
    await customer.checklist.getByRole('button', { name: 'Hide checklist' }).click({ trial: true })
    await customer.checklist.getByRole('button', { name: 'Minimise' }).click()
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('can look at every surface in the gallery', async () => {
    const beside = await page.context().newPage()
    await beside.goto(`${product.demoUrl}/gallery`)
    await beside.getByRole('heading', { level: 1, name: 'Surfaces' }).waitFor()
    await beside.frameLocator('iframe[title="Tour: A step at its target"]').getByRole('dialog', { name: 'Travellers book for themselves' }).waitFor()
    await beside.close()
  })

  it('left no error and no warning in the console', () => {
    expect(complaints).toEqual([])
  })
})
