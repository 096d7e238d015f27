import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Message } from '@milepost/contract'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../../test/harness/chromium.ts'
import { manifestOf } from './manifest.fixture.ts'

/** No more than the README asks for, and frames of the host's own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; require-trusted-types-for 'script'"

export interface Pages {
  /** Opens `/`, and fails on whatever the page says to the console: a blocked style says it there. */
  visit(path: string, look: (page: Page) => Promise<void>, context?: BrowserContextOptions): Promise<void>
  /** Messages that arrived. */
  messages: Message[]
  /** Requests with messages are cut off while it is away. */
  collector: { isAway: boolean }
  /** For stories of several tabs, which share what one context keeps. */
  browser: Browser
  origin: string
  /** Bytes of the script-tag files that were fetched, by name. */
  fetched: string[]
  close(): Promise<void>
}

/**
 * Pages of a host in Chromium with the kit as it is built, and a collector of a few lines.
 *
 * @param bodies HTML by path; `/kit.js` in it is the script tag, `/host.js` the module `entry`.
 */
export async function openPages(options: { bodies: Record<string, string>; experiences: unknown[]; entry?: string }): Promise<Pages> {
  const files = new Map([...(await bundle()), ...(options.entry ? await bundleHost(options.entry) : [])])
  const messages: Message[] = []
  const fetched: string[] = []
  const collector = { isAway: false }
  const manifest = manifestOf(options.experiences)

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const answer = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, 'cache-control': 'max-age=60', 'access-control-allow-origin': '*' }).end(body)
    const json = (value: unknown) => answer('application/json', JSON.stringify(value))
    const file = files.get(pathname)
    if (file !== undefined) {
      fetched.push(pathname)
      return answer('text/javascript', file)
    }
    if (pathname === '/v1/manifests/pk_1') return json({ hash: 'r1', release: 1 })
    if (pathname === '/v1/manifests/pk_1/r1') return json(manifest)
    if (pathname === '/v1/person') return json({ seq: 0, asOf: 0, person: { firstAt: null, lastAt: null, events: {}, streams: {}, activeDays: {}, traits: {}, scores: [], progress: {} }, account: null })
    if (pathname === '/v1/batch') {
      if (collector.isAway) return void request.socket.destroy()
      return void text(request).then((body) => {
        const { batch } = JSON.parse(body) as { batch: Message[] }
        messages.push(...batch)
        json({ success: true, seq: messages.length, results: batch.map(() => ({ status: 'ok' })) })
      })
    }
    const body = options.bodies[pathname]
    if (body === undefined) return void response.writeHead(404).end()
    answer('text/html', `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><body>${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Pages are kept for "back", as people's browsers do.
  const browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  return {
    messages,
    collector,
    browser,
    origin,
    fetched,
    async visit(path, look, context = {}) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, ...context })
      const noise: string[] = []
      page.on('console', (message) => noise.push(message.text()))
      page.on('pageerror', (error) => noise.push(error.message))
      try {
        await page.goto(origin + path)
        await look(page)
        if (noise.length > 0) throw new Error(`the page said: ${noise.join('; ')}`)
      } finally {
        await page.close()
      }
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What `build` gives, by the path under which it is served. */
async function outputOf(config: Parameters<typeof build>[0], prefix: string): Promise<[string, string | Uint8Array][]> {
  const built = await build({ logLevel: 'silent', ...config })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('the build gave no output')
  return result.output.map((file) => [prefix + file.fileName, file.type === 'chunk' ? file.code : file.source])
}

/** The script-tag files: those that `test/run.ts` has built for its run, elsewhere built from the sources as they are now. */
function bundle(): Promise<[string, string | Uint8Array][]> {
  const built = process.env.MILEPOST_BUILT_SDK
  if (built) return Promise.all(readdirSync(built).map(async (file) => [`/sdk/${file}`, await readFile(join(built, file))] as [string, Uint8Array]))
  return outputOf({ configFile: `${import.meta.dirname}/../vite.config.ts`, build: { write: false } }, '/sdk/')
}

/** A host that takes the kit from npm, bundled as hosts do. */
function bundleHost(entry: string) {
  return outputOf(
    {
      configFile: false,
      root: import.meta.dirname,
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, modulePreload: false, lib: { entry: `${import.meta.dirname}/${entry}`, formats: ['es'], fileName: () => 'host.js' } },
    },
    '/',
  )
}

/** The script tag, where programs may watch. */
export const scriptTag = '<script defer src="/sdk/milepost.js" data-key="pk_1" data-page="manual" data-automation="show"></script>'
