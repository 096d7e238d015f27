// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atRest } from '../../../test/harness/at-rest.ts'
import { launchChromium } from '../../../test/harness/chromium.ts'
import { type BuiltDashboard, serveBuiltDashboard } from './testing-fixtures/built-dashboard.fixture.ts'

const addresses = [
  '/',
  '/stages',
  '/activation',
  '/activation?members=2&role=person.role%3Aadmin',
  '/activation/funnel?compare=previous',
  '/satisfaction',
  '/surveys/nps?split=reasons',
  '/feedback',
  '/money',
  '/health',
  '/retention',
  '/people',
  '/people/user_120-1',
  '/accounts',
  '/accounts/acc_0120',
  '/accounts?stage=activation&on=2026-10-03',
  '/experiences',
  '/milestones',
  '/stages?plan=free&segment=account.team%3Aseveral&zone=Asia%2FTokyo',
  '/setup',
  '/access',
  '/team',
  '/webhooks',
  '/privacy',
  '/join#c29tZSByYW5kb20gdG9rZW4gaGVyZQ',
  '/nowhere',
]

const desktop = { width: 1280, height: 900 }

/** What ships, in a real browser, under `style-src 'self'`. */
describe('every page', () => {
  let dashboard: BuiltDashboard
  let browser: Browser
  /** One person's, who has loaded most of the files before. A window for each page would take as long as looking at it. */
  let visitor: Page
  let axe: string
  beforeAll(async () => {
    dashboard = await serveBuiltDashboard({ accounts: 160 })
    browser = await launchChromium()
    visitor = await browser.newPage({ viewport: desktop, colorScheme: 'light' })
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  })
  afterAll(async () => {
    await browser?.close()
    await dashboard?.close()
  })

  /** @returns what the console said, policy violations among it */
  async function open(address: string): Promise<{ page: Page; said: string[] }> {
    const page = visitor
    const said: string[] = []
    page.removeAllListeners('console').removeAllListeners('pageerror')
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.setViewportSize(desktop)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(dashboard.url + address, { waitUntil: 'networkidle' })
    await page.locator('h1').waitFor()
    return { page, said }
  }

  it.each(addresses)('says nothing to the console, has nothing for axe to find, light and dark, and fits a phone: %s', async (address) => {
    const { page, said } = await open(address)
    expect(await violations(page, axe)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, axe, { runOnly: ['color-contrast'] })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    // A phone has other parts, and the same colours: but for the bar at the bottom, which is the same on every page.
    expect(await violations(page, axe, address === '/' ? {} : { rules: { 'color-contrast': { enabled: false } } })).toEqual([])
    await page.setViewportSize({ width: 320, height: 700 })
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    expect(said).toEqual([])
  })

  it('reads out a chart by keyboard, and has a table behind it', async () => {
    const { page } = await open('/stages')
    const chart = page.getByRole('slider', { name: 'Counts in each stage over time' })
    await chart.locator('svg path').first().waitFor()
    await chart.focus()
    const said = () => chart.getAttribute('aria-valuetext')
    await page.keyboard.press('Home')
    await expect.poll(said).toMatch(/Referral \d+.*Awareness \d+/)
    const first = await said()
    await page.keyboard.press('ArrowRight')
    await expect.poll(said).not.toBe(first)
    await page.locator('.chart-readout').waitFor()
    await page.getByRole('button', { name: 'Show table: In each stage over time' }).click()
    await expect.poll(() => page.getByRole('table', { name: 'In each stage over time' }).locator('tbody tr').count()).toBeGreaterThan(80)
  })

  it('chooses by pointer and by key the day whose stages are asked about', async () => {
    const { page } = await open('/stages')
    const chart = page.getByRole('slider', { name: 'Counts in each stage over time' })
    await chart.locator('svg path').first().waitFor()
    const { x, y } = (await chart.boundingBox())!
    // As a tap does: no pointer has moved before it.
    await chart.dispatchEvent('click', { clientX: x + 300, clientY: y + 100 })
    await expect.poll(() => new URL(page.url()).searchParams.get('on')).toMatch(/^2026-/)
    await chart.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Who was there on').inputValue()).toMatch(/^20/)
    const day = new URL(page.url()).searchParams.get('on')
    expect(await page.getByLabel('Who was there on').inputValue()).toBe(day)
    expect(await violations(page, axe)).toEqual([])
  })

  it.each<[string, string, (page: Page) => Promise<void>]>([
    ['the form of a milestone', '/milestones', async (page) => {
      await page.getByRole('button', { name: 'New milestone' }).click()
      await page.getByLabel('Reaching it is').selectOption('leaving')
    }],
    ['a step with a property, and what is read out of the funnel', '/activation/funnel', async (page) => {
      await page.getByLabel('Where (property) of step 2').fill('role')
      await page.getByRole('slider').focus()
      await page.keyboard.press('End')
      await page.locator('.chart-readout').waitFor()
    }],
  ])('has nothing for axe to find in %s, light and dark, and fits a phone', async (_, address, act) => {
    const { page, said } = await open(address)
    await act(page)
    expect(await violations(page, axe)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, axe, { runOnly: ['color-contrast'] })).toEqual([])
    await page.setViewportSize({ width: 320, height: 700 })
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0)
    expect(said).toEqual([])
  })

  it('draws its charts again for a window of another size, in the same colours', async () => {
    const { page } = await open('/stages')
    const chart = page.locator('.chart-canvas > svg')
    await chart.locator('g[aria-label=area] path').first().waitFor()
    const fills = () => chart.locator('g[aria-label=area] path').evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')))
    const [wide, before] = [await chart.getAttribute('width'), await fills()]
    await page.setViewportSize({ width: 600, height: 900 })
    await expect.poll(async () => Number(await chart.getAttribute('width'))).toBeLessThan(Number(wide))
    await expect.poll(fills).toEqual(before)
    expect(before).toContain('var(--stage-5)')
  })

  it('leaves the drawing library alone until a chart is on the page', async () => {
    const page = await browser.newPage()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.goto(`${dashboard.url}/people`, { waitUntil: 'networkidle' })
    expect(loaded.filter((url) => /plot/.test(url))).toEqual([])
    await page.getByRole('link', { name: 'Activation' }).first().click()
    await page.locator('.chart-canvas svg').first().waitFor()
    expect(loaded.filter((url) => /plot.*\.js/.test(url))).toHaveLength(1)
    await page.close()
  })

  /** The last one: it logs out. */
  it('has nothing for axe to find in what opens: search, period, definition, the menu of a phone, the login', async () => {
    const { page, said } = await open('/activation')
    // What hears the key comes after the first picture.
    const search = async () => {
      await page.keyboard.press('/')
      return page.evaluate(() => document.activeElement?.localName)
    }
    await expect.poll(search, { interval: 1000 }).toBe('input')
    // A second press may have been written into the field that the first had opened meanwhile.
    await page.getByRole('combobox', { name: 'Find a page, a person or an account' }).fill('an')
    await page.getByRole('listbox', { name: 'Found' }).getByRole('option').nth(4).waitFor()
    expect(await violations(page, axe)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Period/ }).click()
    expect(await violations(page, axe)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.measure-figure').first().focus()
    await page.getByRole('tooltip').waitFor()
    expect(await violations(page, axe)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'More' }).click()
    expect(await violations(page, axe)).toEqual([])
    await page.getByRole('navigation').getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in to Milepost' }).waitFor()
    expect(await violations(page, axe)).toEqual([])
    expect(said).toEqual([])
  })
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Axe comes in through the debugger, which no policy of the page concerns. @param rules default: all */
async function violations(page: Page, axe: string, wanted: { runOnly?: string[]; rules?: Record<string, { enabled: boolean }> } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  await atRest(page)
  return page.evaluate(async (wanted) => {
    // What passes is counted, and not described: that would take most of the time.
    const { violations } = await (globalThis as unknown as AxeWindow).axe.run({ ...wanted, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
  }, wanted)
}

interface AxeWindow {
  axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
}
