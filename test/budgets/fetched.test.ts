import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { MomentName } from '../../packages/sdk/size/sizes.ts'
import { launchChromium } from '../harness/chromium.ts'
import { type Collector, startCollector } from '../harness/collector.ts'
import { buildSdk } from '../harness/sdk.ts'
import { budgets } from './budgets.ts'

/** The page of each moment; content is published for all of them. */
const pages = {
  'idle, nothing to show now': '/elsewhere',
  'idle, something held': '/held',
  'a checklist on screen': '/checklist',
  'a tooltip on screen': '/tooltip',
  'an NPS question on screen': '/nps',
} satisfies Partial<Record<MomentName, string>>

declare global {
  interface Window {
    /** Milliseconds of the page's own clock at the first frame with a guide in it. */
    seenAt?: number
  }
}

/** How many times slower than this machine the page runs. */
const slowness = 12

/** The name without its hash, which differs between the two builds since they were made in different folders. */
const nameOf = (file: string) => file.replace(/-[0-9A-F]{8}\.js$/, '')

/** Runs in the page: delays timers of several seconds, which on a slow machine would fire before the first picture. */
function putOff(): void {
  const { setTimeout } = window
  window.setTimeout = ((run: () => void, ms = 0) => setTimeout(run, ms < 4_000 ? ms : 60 * ms)) as typeof setTimeout
}

/** Runs in the page: looks at every frame until something of the kit is visible. */
function lookOut(): void {
  const panels = [...document.querySelectorAll('milepost-layer')].flatMap((layer) => [...(layer.shadowRoot?.querySelectorAll('.panel') ?? [])])
  if (panels.some((panel) => panel.checkVisibility() && panel.getBoundingClientRect().height > 0)) window.seenAt = performance.now()
  else requestAnimationFrame(lookOut)
}

describe('what Chromium asks for on a first visit', () => {
  const host = createServer((_, response) => {
    const tag = `<script async src="${collector.url}/sdk/milepost.js" data-key="${collector.writeKey}" data-automation="show"></script>`
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en"><title>Ledger</title><button id="export">Export</button>${tag}`)
  })
  let collector: Collector
  let browser: Browser
  let folder: string
  let origin: string

  beforeAll(async () => {
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
    folder = await buildSdk()
    collector = await startCollector({ origins: [origin], content: fileURLToPath(new URL('content.ts', import.meta.url)), sdk: folder })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await collector?.stop()
    host.close()
    if (folder) await rm(folder, { recursive: true })
  })

  it.each(Object.entries(pages))('until %s is just what is weighed for it', async (moment, path) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.addInitScript(putOff)
    await page.addInitScript(lookOut)
    // What comes after the picture waits for the picture, however slow a machine is.
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    // The sender comes last, and where nothing is to be shown as soon as that is known.
    const sender = page.waitForResponse(/\/sdk\/delivery-/)
    await page.goto(origin + path)
    expect((await sender).headers()['cache-control']).toContain('immutable')
    if (moment.endsWith('on screen')) await page.waitForFunction(() => window.seenAt !== undefined)
    const asked = await page.evaluate((base) => {
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(base))
      const until = window.seenAt ?? files.find(({ name }) => name.startsWith(`${base}delivery-`))?.startTime ?? Infinity
      return { files: files.filter(({ startTime }) => startTime < until).map(({ name }) => name.slice(base.length)), wasSeen: window.seenAt !== undefined }
    }, `${collector.url}/sdk/`)
    await context.close()

    const { files, gzip } = inject('sizes').moments[moment as MomentName]
    expect(asked.wasSeen).toBe(moment.endsWith('on screen'))
    expect(asked.files.map(nameOf).sort()).toEqual(files.map(nameOf).sort())
    expect(gzip).toBeLessThanOrEqual(budgets[moment as MomentName].ceiling)
  })
})
