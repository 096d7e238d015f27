import puppeteer, { type KeyInput, type Page } from 'puppeteer-core'
import { getBrowser } from './browsers.ts'
import { type Driver, emptyTab, type Tab, viewport } from './driver.ts'
import { patience } from './patience.ts'
import { within } from './within.ts'

/** Firefox as the distribution ships it, over WebDriver BiDi. */
export async function driveFirefox(): Promise<Driver> {
  const [executablePath] = getBrowser('firefox')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executablePath!,
    headless: true,
    timeout: patience.startWithinMs,
    protocolTimeout: patience.startWithinMs,
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(patience.answerWithinMs)
  await page.setViewport(viewport)
  return {
    browser: 'firefox',
    version: await browser.version(),
    newTab: async () => tabOf(page),
    close: () => within('Firefox to close', browser.close()),
  }
}

function tabOf(page: Page): Tab {
  const tab: Tab = {
    browser: 'firefox',
    open: async (url) => void (await page.goto(url)),
    evaluate: (act: (input: never) => unknown, input?: unknown) => page.evaluate(act as (input: unknown) => never, input),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    async press(key) {
      const [last, ...held] = key.split('+').reverse() as KeyInput[]
      for (const one of held) await page.keyboard.down(one)
      await page.keyboard.press(last!)
      for (const one of held) await page.keyboard.up(one)
    },
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => emptyTab(tab),
  }
  return tab
}
