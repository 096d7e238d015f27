import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { BrowserContextOptions } from 'playwright-core'
import { scenes } from './scenes.ts'
import { launchChromium } from '../../../test/harness/chromium.ts'
import { serveGallery } from './serve.ts'
import { goToScene } from './visitor.ts'

/** Takes a picture of every scene in every guise: `node gallery/shots.ts --out FOLDER [--only nps]`. */
const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } })
if (!values.out) throw new Error('shots: say where the pictures go, with --out FOLDER')

interface Guise {
  query?: string
  context?: BrowserContextOptions
}

const desktop = { viewport: { width: 900, height: 640 } }
const guises: Record<string, Guise> = {
  light: {},
  dark: { query: 'theme=dark', context: { colorScheme: 'dark' } },
  rtl: { query: 'lang=ar' },
  phone: { context: { viewport: { width: 390, height: 740 }, deviceScaleFactor: 2, hasTouch: true } },
  forced: { context: { forcedColors: 'active' } },
  brand: { query: 'brand' },
}

const gallery = await serveGallery()
const browser = await launchChromium()
await mkdir(values.out, { recursive: true })
for (const [guise, { query = '', context }] of Object.entries(guises)) {
  const page = await browser.newPage({ ...desktop, ...context })
  page.on('console', (message) => console.error(`${guise}: ${message.text()}`))
  page.on('pageerror', (error) => console.error(`${guise}: ${error.message}`))
  for (const scene of Object.keys(scenes)) {
    if (values.only && values.only !== scene) continue
    await goToScene(gallery.origin, page, `scene=${scene}&${query}`)
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${values.out}/${scene}-${guise}.png` })
  }
  await page.close()
}
await browser.close()
await gallery.close()
