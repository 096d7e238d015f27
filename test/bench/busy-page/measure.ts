import type { Browser, CDPSession } from 'playwright-core'
import { viewport } from '../../harness/driver.ts'
import { kitTimeOf, type KitTime, type Profile, sampleUs } from './profile.ts'
import { tasksDuring } from './tasks.ts'

export interface Counts {
  batches: number
  routes: number
}

/** What a page cost while it was used. Times are of the main thread, in milliseconds of the slowed-down processor. */
export interface Cost {
  elements: number
  /** Scripting until the page was at rest. */
  startMs: number
  /** Scripting while it was used, and what the browser did about it: styles, layout. */
  scriptMs: number
  styleMs: number
  layoutMs: number
  /** Everything on the main thread while it was used. */
  taskMs: number
  /** What tasks took beyond 50 ms each, and the longest of all. */
  blockingMs: number
  longestMs: number
  /** Cumulative, without those after a press: https://web.dev/articles/cls */
  layoutShift: number
  /** After garbage collection, from before the use to after it. */
  heapGrowthKb: number
  listeners: number
  kit?: KitTime
}

/** Milliseconds until the page is at rest: the kit waits for the collector's first word, then shows what it has. */
const restMs = 6000

declare global {
  interface Window {
    play: (counts: Counts) => Promise<void>
    /** Cumulative, as the page's observer was told. */
    layoutShift: number
  }
}

/** Opens the page in a fresh context, uses it, and says what that cost. @param profiled samples where the time goes, which itself costs some */
export async function measure(browser: Browser, url: string, counts: Counts, { slowdown, profiled }: { slowdown: number; profiled: boolean }): Promise<Cost> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    // Of the thread, not of the wall: what else the machine does is not counted.
    await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
    await cdp.send('Performance.enable')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(() => {
      window.layoutShift = 0
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!shift.hadRecentInput) window.layoutShift += shift.value
      }).observe({ type: 'layout-shift' })
    })
    await page.goto(url)
    await page.waitForTimeout(restMs)

    const before = await read(cdp)
    if (profiled) await startProfile(cdp)
    const use = async () => {
      await page.evaluate((counts) => window.play(counts), counts)
      await page.waitForTimeout(1000)
    }
    const tasksMs = await tasksDuring(cdp, use)
    const profile = profiled ? ((await cdp.send('Profiler.stop')).profile as Profile) : undefined
    const layoutShift = await page.evaluate(() => window.layoutShift)
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    const after = await read(cdp)
    return {
      elements,
      startMs: before.scriptMs,
      scriptMs: after.scriptMs - before.scriptMs,
      styleMs: after.styleMs - before.styleMs,
      layoutMs: after.layoutMs - before.layoutMs,
      taskMs: after.taskMs - before.taskMs,
      blockingMs: tasksMs.reduce((sum, durationMs) => sum + Math.max(0, durationMs - 50), 0),
      longestMs: tasksMs.reduce((longest, durationMs) => Math.max(longest, durationMs), 0),
      layoutShift,
      heapGrowthKb: after.heapKb - before.heapKb,
      listeners: after.listeners,
      ...(profile ? { kit: kitTimeOf(profile) } : {}),
    }
  } finally {
    await context.close()
  }
}

const metricNames = {
  scriptMs: ['ScriptDuration', 1000],
  styleMs: ['RecalcStyleDuration', 1000],
  layoutMs: ['LayoutDuration', 1000],
  taskMs: ['TaskDuration', 1000],
  heapKb: ['JSHeapUsedSize', 1 / 1024],
  listeners: ['JSEventListeners', 1],
} as const

/** Garbage is collected twice: what the first collection lets go of, finalizers included, the second collects. */
async function read(cdp: CDPSession): Promise<Record<keyof typeof metricNames, number>> {
  for (const _ of [1, 2]) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  const read = Object.entries(metricNames).map(([key, [name, factor]]) => [key, valueOf(name) * factor] as const)
  return Object.fromEntries(read) as Record<keyof typeof metricNames, number>
}

async function startProfile(cdp: CDPSession): Promise<void> {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: sampleUs })
  await cdp.send('Profiler.start')
}
