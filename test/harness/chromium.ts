import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { getBrowser } from './browsers.ts'
import { type Driver, emptyTab, type Tab, viewport } from './driver.ts'
import { patience } from './patience.ts'

/** Every page of it waits as long as `patience` says. */
export async function launchChromium(options: Pick<LaunchOptions, 'ignoreDefaultArgs'> = {}): Promise<Browser> {
  const [executablePath] = getBrowser('chromium')
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath: executablePath!, args, timeout: patience.startWithinMs, ...options })
  return browser.on('context', (context) => context.setDefaultTimeout(patience.answerWithinMs))
}

export async function driveChromium(): Promise<Driver> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport })
  return {
    browser: 'chromium',
    version: browser.version(),
    newTab: async () => tabOf(page),
    close: () => browser.close(),
  }
}

function tabOf(page: Page): Tab {
  const tab: Tab = {
    browser: 'chromium',
    open: async (url) => void (await page.goto(url)),
    evaluate: (act: (input: never) => unknown, input?: unknown) => page.evaluate(act as (input: unknown) => never, input),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => emptyTab(tab),
  }
  return tab
}
