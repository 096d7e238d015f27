import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { ProjectAnswer } from '@milepost/contract'
import { launchChromium } from './harness/chromium.ts'
import { customerOf } from './harness/customer.ts'
import { eventually, type Product, startProduct } from './harness/product.ts'

/** `pnpm pictures`: takes the pictures of the READMEs again, from the product as it is. `--to FOLDER` puts them elsewhere. */
const { values } = parseArgs({ options: { to: { type: 'string', default: new URL('..', import.meta.url).pathname } } })
const settledMs = 900
/** Lists go on below; a picture of all of it would be unreadable in a README. Pixels. */
const tallestPx = 1360

const views = {
  desktop: { viewport: { width: 1280, height: 800 }, scale: 0.45 },
  phone: { viewport: { width: 390, height: 844 }, scale: 0.5 },
} as const

interface Picture {
  path: string
  /** Below 1 it is a small one, of which many fit beside each other. */
  scale?: number
  /** Not only what is on screen, but what is below it, too. */
  whole?: boolean
}

/** WebP by the browser itself: a tenth of a PNG. */
async function take(page: Page, { path, scale = 1, whole = false }: Picture): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(settledMs)
  const { width, height } = page.viewportSize()!
  const wanted = whole ? Math.max(height, Math.min(await page.evaluate(() => document.documentElement.scrollHeight), tallestPx)) : height
  // So that elements fixed to the bottom of the window stand at the bottom of the picture.
  if (wanted !== height) await page.setViewportSize({ width, height: wanted })
  await page.waitForTimeout(settledMs)
  const session = await page.context().newCDPSession(page)
  const clip = { x: 0, y: 0, width, height: wanted, scale }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 66, clip })
  await session.detach()
  await page.setViewportSize({ width, height })
  mkdirSync(dirname(join(values.to, path)), { recursive: true })
  writeFileSync(join(values.to, path), Buffer.from(data, 'base64'))
  console.log(`${path} ${Math.ceil(data.length * 0.75 / 1024)} KB`)
}

async function takeDemo(browser: Browser, { demoUrl }: Product): Promise<void> {
  const customer = customerOf(await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage(), demoUrl)
  await customer.signUp()
  await customer.createBoard('Spring campaign')
  await customer.page.getByText('1 of 4 done', { exact: true }).waitFor()
  await take(customer.page, { path: 'apps/demo/docs/checklist.webp' })
  await customer.page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await customer.page.getByRole('button', { name: 'Go to the end of the trial' }).click()
  await customer.page.getByRole('heading', { name: 'Your trial ends in a few days' }).waitFor()
  await take(customer.page, { path: 'apps/demo/docs/trial-ends.webp', scale: 0.6 })
}

async function takeDashboard(browser: Browser, { collectorUrl, email, password }: Product): Promise<void> {
  let paths: string[] = []
  for (const [name, { viewport, scale }] of Object.entries(views)) {
    const manager = await (await browser.newContext({ viewport })).newPage()
    await manager.goto(collectorUrl)
    await manager.getByLabel('Email').fill(email)
    await manager.getByLabel('Password').fill(password)
    await manager.getByRole('button', { name: 'Log in' }).click()
    await manager.getByRole('heading', { level: 1, name: 'How are customers doing?' }).waitFor()
    // The side bar names all but the one below another; on a phone they are behind a menu.
    if (paths.length === 0) paths = ['/activation/funnel', ...new Set(await manager.locator('nav a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)))]
    for (const path of paths) {
      await manager.goto(collectorUrl + path)
      await manager.getByRole('heading', { level: 1 }).waitFor()
      const file = path === '/' ? 'overview' : path.split('/').at(-1)
      await take(manager, { path: `apps/dashboard/docs/${name}/${file}.webp`, scale, whole: true })
      if (name === 'desktop' && path === '/stages') await take(manager, { path: 'apps/dashboard/docs/stages.webp', whole: true })
    }
  }
}

const product = await startProduct()
const browser = await launchChromium()
try {
  const startedAt = Date.now()
  await eventually(() => product.api<ProjectAnswer>('/api/project'), ({ asOf }) => asOf >= startedAt, 90_000)
  await takeDemo(browser, product)
  await takeDashboard(browser, product)
} finally {
  await browser.close()
  await product.stop()
}
