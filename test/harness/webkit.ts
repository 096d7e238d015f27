import { type ChildProcess, spawn } from 'node:child_process'
import { Builder, Capabilities, Key as Code, type WebDriver } from 'selenium-webdriver'
import { getBrowser } from './browsers.ts'
import { hasEnded } from './end-process.ts'
import { type Driver, emptyTab, type Key, type Tab, viewport } from './driver.ts'
import { patience } from './patience.ts'
import { freePort } from './free-port.ts'
import { within } from './within.ts'

const codes: Record<Key, string[]> = {
  Tab: [Code.TAB],
  'Shift+Tab': [Code.SHIFT, Code.TAB],
  Enter: [Code.ENTER],
  Escape: [Code.ESCAPE],
  ArrowRight: [Code.ARROW_RIGHT],
  0: ['0'],
  1: ['1'],
  9: ['9'],
}

/** WebKitGTK's MiniBrowser over WebDriver, on a virtual screen. */
export async function driveWebKit(): Promise<Driver> {
  const [browser, webDriver, xvfb] = getBrowser('webkit')
  const screen = await openScreen(xvfb!)
  const port = await freePort()
  const server = run(spawn(webDriver!, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display } }))
  const stop = () => {
    server.kill()
    screen.process.kill()
  }
  const driver = await sessionOf(`http://127.0.0.1:${port}`, browser!, server).catch((error) => {
    stop()
    throw error
  })
  await driver.manage().setTimeouts({ pageLoad: patience.answerWithinMs, script: patience.answerWithinMs })
  await fit(driver)
  const capabilities = await driver.getCapabilities()
  return {
    browser: 'webkit',
    version: String(capabilities.getBrowserVersion() ?? ''),
    newTab: async () => tabOf(driver),
    async close() {
      await within('WebKit to close', driver.quit()).finally(stop)
    },
  }
}

function tabOf(driver: WebDriver): Tab {
  const evaluate = async (act: (input: never) => unknown, input?: unknown) => {
    const answer = await driver.executeScript<{ value?: never; error?: string }>(
      `const [input] = arguments
      return Promise.resolve().then(() => (${act})(input)).then((value) => ({ value }), (error) => ({ error: String(error && error.stack || error) }))`,
      input ?? null,
    )
    if (answer.error !== undefined) throw new Error(answer.error)
    // JSON has no undefined.
    return (answer.value ?? undefined) as never
  }
  const tab: Tab = {
    browser: 'webkit',
    open: (url) => driver.get(url),
    evaluate,
    clickAt: ({ x, y }) => driver.actions().move({ x: Math.round(x), y: Math.round(y) }).click().perform(),
    async press(key) {
      const actions = driver.actions()
      const pressed = codes[key]
      for (const code of pressed) actions.keyDown(code)
      for (const code of pressed.toReversed()) actions.keyUp(code)
      await actions.perform()
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: () => emptyTab(tab),
  }
  return tab
}

async function sessionOf(url: string, binary: string, server: ChildProcess): Promise<WebDriver> {
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } })
  const giveUpAt = Date.now() + patience.startWithinMs
  for (;;) {
    try {
      return await within('a session of WebKit', Promise.resolve(new Builder().usingServer(url).withCapabilities(capabilities).build()), patience.startWithinMs)
    } catch (error) {
      if (hasEnded(server)) throw new Error(`WebKitWebDriver ended with exit code ${server.exitCode} before it had a session`, { cause: error })
      if (Date.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Makes the page `viewport` large. WebDriver sets the size of the whole window, so the page is measured and the window enlarged by what is missing. */
async function fit(driver: WebDriver): Promise<void> {
  const window = driver.manage().window()
  await window.setRect({ x: 0, y: 0, ...viewport })
  const [width, height] = await driver.executeScript<[number, number]>('return [innerWidth, innerHeight]')
  await window.setRect({ x: 0, y: 0, width: 2 * viewport.width - width, height: 2 * viewport.height - height })
}

async function openScreen(xvfb: string): Promise<{ process: ChildProcess; display: string }> {
  const process = run(spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }))
  const told = new Promise<string>((resolve, reject) => {
    process.stdio[3]!.once('data', (chunk) => resolve(String(chunk).trim()))
    process.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code} before it had a screen`)))
    process.once('error', reject)
  })
  const number = await within('a screen of Xvfb', told, patience.startWithinMs)
  return { process, display: `:${number}` }
}

/** Makes a child process end together with this one, however that ends. */
function run(child: ChildProcess): ChildProcess {
  const kill = () => void child.kill()
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}
