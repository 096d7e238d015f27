import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../harness/chromium.ts'
import { eventually, type Product, startProduct } from '../harness/product.ts'

const umd = join(dirname(createRequire(import.meta.url).resolve('@segment/analytics-next/package.json')), 'dist/umd')

/** A page of a host product that has Segment's own browser client, as npm has it, and nothing of ours. */
async function serveHost(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Host</title><script src="/umd/index.js"></script>')
    readFile(join(umd, path.replace('/umd/', ''))).then(
      (bytes) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server }
}

interface SegmentWindow {
  AnalyticsNext: {
    AnalyticsBrowser: { load(settings: object, options?: object): { identify(id: string, traits: object): Promise<void>; group(id: string, traits: object): Promise<void>; track(event: string, properties: object): Promise<void>; page(name: string): Promise<void> } }
  }
}

describe('an unmodified Segment client in Chromium', () => {
  let product: Product
  let browser: Browser
  let host: Awaited<ReturnType<typeof serveHost>>
  beforeAll(async () => {
    product = await startProduct({ empty: true })
    browser = await launchChromium()
    host = await serveHost()
    const body = JSON.stringify({ origins: [host.url] })
    const allowed = await fetch(`${product.collectorUrl}/api/settings`, { method: 'PATCH', headers: { authorization: `Bearer ${product.secretKey}` }, body })
    expect(allowed.status).toBe(200)
    // A change is noticed within two seconds.
    const asHost = () => fetch(`${product.collectorUrl}/v1/manifests/${product.writeKey}`, { headers: { origin: host.url } })
    await eventually(async () => (await asHost()).status, (status) => status === 200)
  })
  afterAll(async () => {
    await browser?.close()
    host?.server.close()
    await product?.stop()
  })

  it.each([['one request for each message', 'standard'], ['batches', 'batching']])('sends in %s, and each is kept', async (_, strategy) => {
    const page = await browser.newPage()
    const faults: string[] = []
    const answers: { path: string; status: number; body: { results: { status: string }[] } }[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(product.collectorUrl) || response.request().method() !== 'POST') return
      response.json().then(
        (body) => answers.push({ path: new URL(response.url()).pathname, status: response.status(), body }),
        (error: Error) => faults.push(error.message),
      )
    })
    await page.goto(host.url)
    await page.evaluate(
      async ({ writeKey, apiHost, strategy }) => {
        const { AnalyticsBrowser } = (window as unknown as SegmentWindow).AnalyticsNext
        const segment = { apiKey: writeKey, apiHost, protocol: 'http', deliveryStrategy: { strategy, config: { size: 4, timeout: 300 } } }
        const analytics = AnalyticsBrowser.load({ writeKey, cdnSettings: { integrations: { 'Segment.io': segment } } }, { integrations: { 'Segment.io': segment } })
        await analytics.identify(`browser-${strategy}`, { name: 'Bea' })
        await analytics.group('company-1', { plan: 'team' })
        await analytics.page('Boards')
        await analytics.track('Board Created', { template: 'blank' })
      },
      { writeKey: product.writeKey, apiHost: `${new URL(product.collectorUrl).host}/v1`, strategy },
    )
    await expect.poll(() => answers.flatMap(({ body }) => body.results).length).toBe(4)
    expect(faults).toEqual([])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers.flatMap(({ body }) => body.results.map(({ status }) => status))).toEqual(['ok', 'ok', 'ok', 'ok'])
    // A machine that stands still longer than the client waits for a batch to fill makes it two.
    const paths = new Set(answers.map(({ path }) => path))
    expect([...paths].sort()).toEqual(strategy === 'batching' ? ['/v1/b'] : ['/v1/g', '/v1/i', '/v1/p', '/v1/t'])
    await page.close()
  })
})
