import { type Browser, type BrowserServer, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { getBrowser } from './browsers.ts'
import { type Driver, emptyTab, type Tab, viewport } from './driver.ts'
import { patience } from './patience.ts'
import { within } from './within.ts'

export async function launchChromium(): Promise<Browser> {
  return patient(await chromium.launch(launchOptions()))
}

/** One Chromium for several files of tests. Its back/forward cache is on, as in people's browsers. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ ...launchOptions(), host: '127.0.0.1', ignoreDefaultArgs: ['--disable-back-forward-cache'] })
}

/** @param endpoint of the one that is served; closing this leaves it to the others */
export async function connectChromium(endpoint: string): Promise<Browser> {
  return patient(await chromium.connect(endpoint, { timeout: patience.startWithinMs }))
}

function launchOptions(): LaunchOptions {
  const [executablePath] = getBrowser('chromium')
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking']
  return { executablePath: executablePath!, args, timeout: patience.startWithinMs }
}

/** Makes every page of the browser wait as long as `patience` says. */
function patient(browser: Browser): Browser {
  return browser.on('context', (context) => context.setDefaultTimeout(patience.answerWithinMs))
}

export async function driveChromium(): Promise<Driver> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport })
  return {
    browser: 'chromium',
    version: browser.version(),
    newTab: async () => tabOf(page),
    close: () => within('Chromium to close', browser.close()),
  }
}

function tabOf(page: Page): Tab {
  const tab: Tab = {
    browser: 'chromium',
    open: async (url) => void (await page.goto(url)),
    // playwright itself has no limit for how long a page may take here.
    evaluate: (act: (input: never) => unknown, input?: unknown) => within('an answer of the page', page.evaluate(act as (input: unknown) => never, input)),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    close: () => emptyTab(tab),
  }
  return tab
}
