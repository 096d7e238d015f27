import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ExplainAnswer } from '@milepost/contract'
import type { Explanation } from '@milepost/targeting'
import { describeItem } from '@milepost/targeting/describe'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../harness/chromium.ts'
import { type Collector, startCollector } from '../../harness/collector.ts'
import { buildSdk } from '../../harness/sdk.ts'
import content from './content.ts'

const ids = ['finished', 'refused', 'tree', 'unknown', 'asked', 'event', 'future', 'held-out']

let host: Server
let origin: string
let sdk: string
let collector: Collector
let browser: Browser
beforeAll(async () => {
  host = createServer((_, response) => {
    const tag = `<script defer src="${collector.url}/sdk/milepost.js" data-key="${collector.writeKey}" data-automation="show"></script>`
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="en"><title>Boards</title><h1>Boards</h1>${tag}`)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  sdk = await buildSdk()
  collector = await startCollector({ origins: [origin], content: fileURLToPath(new URL('content.ts', import.meta.url)), sdk })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await collector?.stop()
  await rm(sdk, { recursive: true, force: true })
  host.closeAllConnections()
  host.close()
})

interface Kit {
  push(...calls: unknown[]): void
  explain?(id: string): Promise<Explanation | null>
}
const fromCollector = async (): Promise<ExplainAnswer['items']> => {
  const response = await fetch(`${collector.url}/api/people/u%3Aada/explain`, { headers: { authorization: `Bearer ${collector.secretKey}` } })
  return response.ok ? ((await response.json()) as ExplainAnswer).items : []
}

test('the browser and the collector explain every experience alike, to the word, from what the collector knows', async () => {
  const page = await browser.newPage()
  await page.goto(origin)
  await page.evaluate(() => {
    const kit = ((window as { milepost?: Kit }).milepost ??= [] as unknown as Kit)
    const tracked = [1, 2, 3].map((index) => ['track', 'Board Created', { template: 'blank', index }])
    kit.push(['identify', 'ada', { plan: 'pro' }], ['group', 'acme', { tier: 'big' }], ...tracked, ['start', 'refused'])
  })
  const refused = page.getByRole('dialog', { name: 'Refused' })
  await refused.getByRole('button', { name: 'Hide checklist' }).click()
  await refused.getByRole('button', { name: 'Hide for good' }).click()
  const reasons = async () => (await fromCollector()).map(({ experience, reason }) => [experience, reason])
  await expect.poll(reasons, { interval: 500 }).toContainEqual(['refused', 'dismissed'])
  await expect.poll(reasons, { interval: 500 }).toContainEqual(['finished', 'done'])

  // A page load later the browser has the collector's word, and nothing of its own on top.
  await page.reload()
  const fromBrowser = () =>
    page.evaluate((ids) => Promise.all(ids.map((id) => (window as { milepost?: Kit }).milepost?.explain?.(id) ?? null)), ids)
  await expect.poll(async () => (await fromBrowser())[0]?.held?.reason).toBe('done')
  const items = (await fromBrowser()).map((explanation) => describeItem(explanation!, content))
  const answered = await fromCollector()
  expect(items).toEqual(ids.map((id) => answered.find(({ experience }) => experience === id)))
  expect(items.map(({ reason }) => reason)).toEqual(['done', 'dismissed', 'audience', 'audienceUnknown', 'notTriggered', 'notTriggered', 'notScheduled', expect.stringMatching(/holdout|notTriggered/)])
  expect(items[2]?.audience.map(({ truth }) => truth)).toContain(true)
  await page.close()
})
