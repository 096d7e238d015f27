import type { AnswersPage, FeedbackAnswer, PersonState, SurveyLinkAnswer } from '@milepost/contract'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from '../../harness/axe.ts'
import { launchChromium } from '../../harness/chromium.ts'
import { type Collector, startCollector } from '../../harness/collector.ts'
import { eventually } from '../../harness/product.ts'
import { buildSdk } from '../../harness/sdk.ts'
import { type Host, serveHost } from './host.ts'

const desktop = { viewport: { width: 1000, height: 700 } }

/** A survey outside the product, as people meet it: in an e-mail, on a phone, with a keyboard, with a bad connection. */
describe('a survey by link', () => {
  let collector: Collector
  let host: Host
  let browser: Browser
  const said: string[] = []
  beforeAll(async () => {
    const content = new URL('content.ts', import.meta.url).pathname
    host = await serveHost(() => collector)
    collector = await startCollector({ origins: [host.url], content, sdk: await buildSdk() })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await collector?.stop()
    await host?.close()
  })

  const asked = async (path: string, init: RequestInit = {}) =>
    (await fetch(new URL(path, collector.url), { ...init, headers: { authorization: `Bearer ${collector.secretKey}` } })).json()
  const linkFor = async (person: string) => ((await asked('/api/survey-links', { method: 'POST', body: JSON.stringify({ survey: 'nps', person }) })) as SurveyLinkAnswer).url
  const answersOf = async (person: string) => ((await asked('/api/answers')) as AnswersPage).items.filter((row) => row.person.id === `u:${person}`)

  /** What the operator sees of answers by programs. */
  const trapped = async () => Number(/reason="trapped"\} (\d+)/.exec(await (await fetch(new URL('/metrics', collector.url))).text())?.[1] ?? 0)

  async function open(url: string, options: BrowserContextOptions = desktop): Promise<Page> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(url)
    await page.locator('#survey-place[aria-busy]').waitFor({ state: 'detached' })
    return page
  }
  const shoot = async (page: Page, name: string) => {
    const folder = process.env['MILEPOST_SHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
  }

  it('is answered by keyboard alone, says thank you, and is then used up', async () => {
    const link = await linkFor('ada')
    const page = await open(link)
    await shoot(page, 'hosted-desktop')
    await page.keyboard.press('Tab')
    await page.keyboard.press('9')
    await page.getByRole('radio', { name: /^9/ }).and(page.locator('[aria-checked=true]')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('textbox').fill('</script><b>It saves hours')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await shoot(page, 'hosted-end')
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0)
    const [row] = await eventually(() => answersOf('ada'), (rows) => rows[0]?.texts.length === 1)
    expect(row).toMatchObject({ score: 9, texts: [{ text: '</script><b>It saves hours' }] })
    await page.goto(link)
    await page.getByRole('heading', { name: 'You have answered already' }).waitFor()
    await shoot(page, 'hosted-used')
    await page.context().close()
  })

  it('has the score of an e-mail chosen, and sends it by one press', async () => {
    const page = await open(`${await linkFor('bob')}?score=3`)
    expect(await page.locator('[role=radio][aria-checked=true]').textContent()).toBe('3')
    await page.waitForTimeout(1_000)
    expect(await answersOf('bob')).toEqual([])
    await page.getByRole('button', { name: /Next|Send/ }).click()
    const [row] = await eventually(() => answersOf('bob'), (rows) => rows.length === 1)
    expect(row).toMatchObject({ score: 3, band: 'low' })
    await page.context().close()
  })

  it('goes on after a reload, and sends what could not be sent once there is a connection', async () => {
    const page = await open(await linkFor('cem'))
    await page.getByRole('radio', { name: /^7/ }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('textbox').waitFor()
    await page.reload()
    await page.getByRole('textbox').fill('No export')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Not sent yet.').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Not sent yet.').waitFor({ state: 'hidden' })
    const rows = await eventually(() => answersOf('cem'), (found) => found[0]?.texts.length === 1)
    expect(rows).toMatchObject([{ score: 7, texts: [{ text: 'No export' }] }])
    await page.context().close()
  })

  it.each([
    ['hosted-phone', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, 'ltr'],
    ['hosted-dark', { ...desktop, colorScheme: 'dark' }, 'ltr'],
    ['hosted-arabic', { viewport: { width: 390, height: 780 }, locale: 'ar' }, 'rtl'],
  ] as const)('has nothing for axe to find, in either scheme, and fits: %s', async (name, options, dir) => {
    const page = await open(await linkFor(name), { ...options, bypassCSP: true })
    await shoot(page, name)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    expect(await page.locator('html').getAttribute('dir')).toBe(dir)
    expect(await seriousViolations(page)).toEqual([])
    await page.context().close()
  })

  it('has a field that people neither see, hear nor reach by keyboard', async () => {
    const page = await open(await linkFor('dora'))
    const reached = new Set<string>()
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab')
      reached.add(await page.evaluate(() => document.activeElement?.id ?? ''))
    }
    expect(reached.size).toBeGreaterThan(0)
    expect([...reached]).not.toContain('website')
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.locator('body').ariaSnapshot()).not.toMatch(/website/i)
    const seen = await page.locator('#website').evaluate((field) => {
      const { left, top, right, bottom } = field.getBoundingClientRect()
      return document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(field)
    })
    expect(seen).toBe(false)
    await page.context().close()
  })

  it.each([
    ['fills in all there is', (page: Page) => page.evaluate(() => document.querySelectorAll('input').forEach((field) => (field.value = 'https://spam.example')))],
    // The page's clock is stopped, so that no time passes on a slow machine either.
    ['answers at once by script', (page: Page) => page.evaluate(() => void (performance.now = () => 0))],
  ])('does not count a program that %s, and shows it the same as everybody', async (name, prepare) => {
    const page = await open(await linkFor(name))
    await prepare(page)
    const before = await trapped()
    const taken = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().postData()?.includes('"answered"') === true)
    await page.getByRole('radio', { name: /^9/ }).evaluate((radio: HTMLElement) => radio.click())
    await page.getByRole('button', { name: 'Next' }).evaluate((button: HTMLElement) => button.click())
    expect((await taken).status()).toBe(204)
    await page.getByRole('textbox').waitFor()
    expect(await trapped()).toBeGreaterThan(before)
    expect(await answersOf(name)).toEqual([])
    await page.context().close()
  })

  it('has its reply in the product: a strip beside the work, with a receipt, gone for good when dismissed', async () => {
    const context = await browser.newContext(desktop)
    const page = await context.newPage()
    await page.goto(`${host.url}/?user=ada`)
    const submission = (await answersOf('ada'))[0]?.submission ?? ''
    const path = `/api/feedback/${encodeURIComponent(submission)}`
    await asked(`${path}/replies`, { method: 'POST', body: JSON.stringify({ text: 'The export is twice as fast since today.\n<img src=x onerror=alert(1)> {{asked}}' }) })
    await page.reload()
    const strip = page.getByRole('region', { name: 'About your feedback' })
    await strip.waitFor()
    expect(await strip.textContent()).toContain('<img src=x onerror=alert(1)>')
    await shoot(page, 'reply-desktop')
    const seen = await eventually(async () => (await asked(path)) as FeedbackAnswer, ({ replies }) => replies[0]?.seenAt !== null)
    expect(seen.item.status).toBe('answered')
    await page.setViewportSize({ width: 360, height: 640 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await shoot(page, 'reply-phone')
    await strip.getByRole('button', { name: 'Close' }).click()
    await strip.waitFor({ state: 'detached' })
    await page.reload()
    await page.waitForTimeout(1_500)
    expect(await strip.count()).toBe(0)
    const other = await (await browser.newContext(desktop)).newPage()
    const dismissed = async () => (await (await fetch(new URL('/v1/person', collector.url), { method: 'POST', body: JSON.stringify({ writeKey: collector.writeKey, userId: 'ada' }) })).json()) as PersonState
    await eventually(dismissed, ({ experiences }) => experiences === undefined)
    await other.goto(`${host.url}/?user=ada`)
    await other.waitForTimeout(1_500)
    expect(await other.getByRole('region', { name: 'About your feedback' }).count()).toBe(0)
    await context.close()
    await other.context().close()
  })

  it('says nothing to the console, policy violations among it', () => {
    // Messages of the browser about requests while it is offline, and about pages that are gone, are expected.
    expect(said.filter((text) => !/ERR_INTERNET_DISCONNECTED|status of 410/.test(text))).toEqual([])
  })
})
