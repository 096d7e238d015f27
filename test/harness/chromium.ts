import { type Browser, chromium, type Page } from 'playwright-core'
import { getBrowser } from './browsers.ts'
import { type Driver, type Tab, viewport } from './driver.ts'

export function launchChromium(): Promise<Browser> {
  const [executablePath] = getBrowser('chromium')
  return chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] })
}

export async function driveChromium(): Promise<Driver> {
  const browser = await launchChromium()
  return {
    browser: 'chromium',
    version: browser.version(),
    async newTab() {
      const context = await browser.newContext({ viewport })
      return tabOf(await context.newPage())
    },
    close: () => browser.close(),
  }
}

export function tabOf(page: Page): Tab {
  return {
    browser: 'chromium',
    open: async (url) => void (await page.goto(url)),
    evaluate: (act: (input: never) => unknown, input?: unknown) => page.evaluate(act as (input: unknown) => never, input),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => page.context().close(),
  }
}
