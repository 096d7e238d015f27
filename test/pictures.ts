import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ProjectAnswer } from '@milepost/contract'
import { launchChromium } from './harness/chromium.ts'
import { customerOf } from './harness/customer.ts'
import { eventually, startProduct } from './harness/product.ts'

/** `pnpm pictures`: takes the pictures of the READMEs again, from the product as it is. */
const root = new URL('..', import.meta.url).pathname
const desktop = { width: 1280, height: 800 }
const settledMs = 900
/** Lists go on below; a picture of all of it would be unreadable in a README. Pixels. */
const tallestPx = 1360

async function take(page: Page, path: string, whole = false): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(settledMs)
  mkdirSync(dirname(join(root, path)), { recursive: true })
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }))
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallestPx) }
  await page.screenshot({ path: join(root, path), ...(whole ? { fullPage: true, clip } : {}) })
  console.log(path)
}

const product = await startProduct()
const browser = await launchChromium()
try {
  const startedAt = Date.now()
  await eventually(() => product.api<ProjectAnswer>('/api/project'), ({ asOf }) => asOf >= startedAt, 90_000)

  const customer = customerOf(await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage(), product.demoUrl)
  await customer.signUp()
  await customer.createBoard('Spring campaign')
  await customer.page.getByText('1 of 4 done', { exact: true }).waitFor()
  await take(customer.page, 'apps/demo/docs/checklist.png')

  const manager = await (await browser.newContext({ viewport: desktop })).newPage()
  await manager.goto(product.collectorUrl)
  await manager.getByLabel('Email').fill(product.email)
  await manager.getByLabel('Password').fill(product.password)
  await manager.getByRole('button', { name: 'Log in' }).click()
  for (const page of ['Overview', 'Stages', 'Activation', 'Satisfaction', 'Accounts']) {
    await manager.getByRole('link', { name: page, exact: true }).first().click()
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await take(manager, `apps/dashboard/docs/${page.toLowerCase()}.png`, page !== 'Accounts')
  }
} finally {
  await browser.close()
  await product.stop()
}
