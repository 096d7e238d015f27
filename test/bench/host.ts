import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { needBrowsers } from '../harness/browsers.ts'
import { launchChromium } from '../harness/chromium.ts'
import { startCollector } from '../harness/collector.ts'
import { buildSdk } from '../harness/sdk.ts'
import { type Cost, measure } from './busy-page/measure.ts'
import { serveBusyPage } from './busy-page/serve.ts'

const help = `What the kit costs a large and busy page: the same page without and with it, side by side.

  pnpm bench:host [--runs 3] [--batches 2000] [--routes 200] [--slowdown 4]

A React page of about 5,000 elements, in Chromium with a slowed-down processor. Runs alternate, medians are printed. One run more
samples where the time goes: the share of functions of the kit in it does not depend on how two runs differ by chance. Its
scripting is all that is sampled but idling, the browser's own tasks and collecting garbage; of that the kit's is what has a function of the kit on
the stack, with all that the browser does for it meanwhile: requests, storage, timers. The share is the kit's by the rest.`

const targets = { longestMs: 50, layoutShift: 0, heapGrowthKb: 1024, scriptShare: 0.03 } as const

function options() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '3' },
      batches: { type: 'string', default: '2000' },
      routes: { type: 'string', default: '200' },
      slowdown: { type: 'string', default: '4' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  return { runs: Number(values.runs), counts: { batches: Number(values.batches), routes: Number(values.routes) }, slowdown: Number(values.slowdown) }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

const rows: [keyof Omit<Cost, 'kit'>, string, number][] = [
  ['elements', 'elements', 0],
  ['startMs', 'scripting until at rest, ms', 0],
  ['scriptMs', 'scripting while used, ms', 0],
  ['styleMs', 'styles while used, ms', 0],
  ['layoutMs', 'layout while used, ms', 0],
  ['taskMs', 'all of the main thread, ms', 0],
  ['blockingMs', 'total blocking time, ms', 0],
  ['longestMs', 'longest task, ms', 0],
  ['layoutShift', 'layout shift', 4],
  ['heapGrowthKb', 'heap growth, KB', 0],
  ['listeners', 'listeners', 0],
]

function print(without: Cost[], withKit: Cost[], profiled: Cost, routes: number, slowdown: number): void {
  const line = (cells: string[]) => console.log(`| ${cells.map((text, index) => (index === 0 ? text.padEnd(30) : text.padStart(10))).join(' | ')} |`)
  line(['', 'without', 'with', 'more'])
  line(['---', '---:', '---:', '---:'])
  const more: Partial<Record<keyof Cost, number>> = {}
  for (const [key, label, digits] of rows) {
    const [a, b] = [median(without.map((cost) => cost[key])), median(withKit.map((cost) => cost[key]))]
    more[key] = b - a
    line([label, a.toFixed(digits), b.toFixed(digits), (b - a).toFixed(digits)])
  }
  const { kitMs, allMs, longestMs, entries } = profiled.kit!
  const byDifference = (more.scriptMs ?? 0) / median(without.map(({ scriptMs }) => scriptMs))
  const byProfile = kitMs / (allMs - kitMs)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(`\nOf the kit, by samples: ${kitMs.toFixed(0)} ms of ${allMs.toFixed(0)} ms, the longest stretch ${longestMs.toFixed(1)} ms.`)
  console.log(`For each route: ${(kitMs / routes).toFixed(1)} ms, which is ${((1000 * kitMs) / routes / slowdown).toFixed(0)} µs at full speed; the page's own scripting ${((allMs - kitMs) / routes).toFixed(1)} ms.`)
  console.log(`Where it begins: ${entries.slice(0, 6).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`).join(', ')}\n`)
  const verdicts: [string, boolean, string][] = [
    [`no task of the kit over ${targets.longestMs} ms`, longestMs <= targets.longestMs, `${longestMs.toFixed(1)} ms`],
    ['no layout shift', (more.layoutShift ?? 0) <= targets.layoutShift, (more.layoutShift ?? 0).toFixed(4)],
    [`heap grows by less than ${targets.heapGrowthKb} KB`, (more.heapGrowthKb ?? 0) < targets.heapGrowthKb, `${(more.heapGrowthKb ?? 0).toFixed(0)} KB`],
    [`scripting at most ${percent(targets.scriptShare)} over the page without it`, byProfile <= targets.scriptShare, `${percent(byProfile)} by samples, ${percent(byDifference)} by difference`],
  ]
  for (const [target, isMet, got] of verdicts) console.log(`${isMet ? 'met   ' : 'MISSED'} ${target}: ${got}`)
}

async function main(): Promise<void> {
  const { runs, counts, slowdown } = options()
  needBrowsers(['chromium'])
  const sdk = await buildSdk()
  const page = await serveBusyPage()
  const content = fileURLToPath(new URL('busy-page/content.ts', import.meta.url))
  const collector = await startCollector({ origins: [page.origin], content, sdk })
  const browser = await launchChromium()
  const tag = `<script async src="${collector.url}/sdk/milepost.js" data-key="${collector.writeKey}" data-automation="show"></script>`
  const run = (markup: string, profiled = false) => {
    page.use(markup)
    return measure(browser, page.origin, counts, { slowdown, profiled })
  }
  try {
    console.log(`Chromium ${browser.version()}, processor slowed down ${slowdown} times, ${counts.batches} batches of changes, ${counts.routes} routes, median of ${runs} runs\n`)
    const [without, withKit]: [Cost[], Cost[]] = [[], []]
    for (let index = 0; index < runs; index++) {
      without.push(await run(''))
      withKit.push(await run(tag))
    }
    print(without, withKit, await run(tag, true), counts.routes, slowdown)
  } finally {
    await browser.close()
    await collector.stop()
    await page.close()
    await rm(sdk, { recursive: true })
  }
}

await main()
