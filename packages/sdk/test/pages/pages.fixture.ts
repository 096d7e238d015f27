import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Message } from '@milepost/contract'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { inject } from 'vitest'
import { connectChromium } from '../../../../test/harness/chromium.ts'
import { type Visit, visitsWith } from '../../../../test/harness/visits.ts'
import { manifestOf } from '../manifest.fixture.ts'

/** No more than the README asks for, and frames of the host's own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; require-trusted-types-for 'script'"

export interface Pages {
  /** Opens a path. */
  visit: Visit
  /** Messages that arrived, each once, as a collector counts them: what a page sent whose answer it did not live to hear is sent again. */
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
  const taken = new Set<unknown>()
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
        messages.push(...batch.filter(({ messageId }) => !taken.has(messageId)))
        for (const { messageId } of batch) taken.add(messageId)
        json({ success: true, seq: taken.size, results: batch.map(() => ({ status: 'ok' })) })
      })
    }
    const body = options.bodies[pathname]
    if (body === undefined) return void response.writeHead(404).end()
    answer('text/html', `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><body>${body}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await connectChromium(inject('chromium'))
  const open = visitsWith(browser, { width: 1000, height: 700 })
  return {
    messages,
    collector,
    browser,
    origin,
    fetched,
    visit: (path, look, options) => open(origin + path, look, options),
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The script-tag files. */
function bundle(): Promise<[string, string | Uint8Array][]> {
  const built = inject('sdk')
  return Promise.all(readdirSync(built).map(async (file) => [`/sdk/${file}`, await readFile(join(built, file))] as [string, Uint8Array]))
}

/** A host that takes the kit from npm, bundled as hosts do. */
async function bundleHost(entry: string): Promise<[string, string | Uint8Array][]> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, modulePreload: false, lib: { entry: `${import.meta.dirname}/${entry}`, formats: ['es'], fileName: () => 'host.js' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('the build gave no output')
  return result.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source])
}

/** The script tag, where programs may watch. */
export const scriptTag = '<script defer src="/sdk/milepost.js" data-key="pk_1" data-page="manual" data-automation="show"></script>'
