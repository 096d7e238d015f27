import { rm } from 'node:fs/promises'
import { type BrowserName, browserNames, needBrowsers } from '../harness/browsers.ts'
import { driveChromium } from '../harness/chromium.ts'
import { driveFirefox } from '../harness/firefox.ts'
import { buildSdk } from '../harness/sdk.ts'
import { driveWebKit } from '../harness/webkit.ts'
import type { Case } from '../surfaces/cases/case.ts'
import { cases } from '../surfaces/cases/cases.ts'
import type { Guide } from '../surfaces/guides/guide.ts'
import { milepostGuide } from '../surfaces/guides/milepost.ts'
import { strictPolicy } from '../surfaces/host/policy.ts'
import { Fault } from '../surfaces/scene.ts'
import { openStage, type Stage } from '../surfaces/stage.ts'
import { buildPeers } from './peers/build.ts'
import { driverGuide, joyrideGuide } from './peers/peers.ts'

const help = `Plays the cases of test/surfaces with Milepost and with its peers, on the same page in the same browser, and prints one table.

  pnpm bench:surfaces [${browserNames.join(' | ')}]

Each library has 600 ms after each change of the page. A peer is given its target as a function, the strongest way that its
documentation offers, and is told to wait for it. Only S10 has a content security policy; the others would fail at once under it.`

const drives = { chromium: driveChromium, firefox: driveFirefox, webkit: driveWebKit }
const settleMs = 600

interface Verdict {
  passed: boolean
  offsetPx?: number | undefined
  why?: string
}

async function judge(stage: Stage, one: Case, guide: Guide): Promise<Verdict> {
  const policy = one.strict ? strictPolicy(guide.markup.includes(stage.collector.url) ? stage.collector.url : '') : ''
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, settleMs))
  try {
    const offsetPx = await stage.play(one, guide, policy, { showWithinMs: 5000, followWithinMs: 0, settle })
    return { passed: true, offsetPx: offsetPx ?? undefined }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { passed: false, offsetPx: error.offsetPx, why: error.message }
  }
}

function cell({ passed, offsetPx }: Verdict): string {
  const offset = offsetPx === undefined ? '' : `${offsetPx < 10 ? offsetPx.toFixed(1).replace('.0', '') : Math.round(offsetPx)} px`
  return `${passed ? 'pass' : 'FAIL'} ${offset}`.trim()
}

async function main(): Promise<void> {
  const [asked = 'chromium', ...more] = process.argv.slice(2)
  if (asked === '--help' || more.length > 0 || !(browserNames as readonly string[]).includes(asked)) {
    console.log(help)
    process.exit(asked === '--help' ? 0 : 2)
  }
  const browser = asked as BrowserName
  needBrowsers([browser])
  const [sdk, guides] = [await buildSdk(), await buildPeers()]
  const driver = await drives[browser]()
  const stage = await openStage(driver, { sdk, guides })
  const milepost = (['tour', 'tooltip'] as const).map((kind) => milepostGuide(stage.collector, kind))
  const libraries = [...milepost, driverGuide, joyrideGuide]
  const line = (cells: string[]) => console.log(`| ${cells.map((text, index) => text.padEnd(index === 0 ? 6 : 20)).join(' | ')} |`)
  const reasons: string[] = []
  const passed = new Map<Guide, number>()
  const played = cases.filter(({ only }) => !only || only.includes(browser))
  try {
    console.log(`${driver.browser} ${driver.version}\n`)
    line(['case', ...libraries.map(({ name }) => name)])
    line(['---', ...libraries.map(() => '---')])
    for (const one of played) {
      const verdicts: Verdict[] = []
      for (const guide of libraries) {
        const verdict = await judge(stage, one, guide)
        verdicts.push(verdict)
        if (verdict.passed) passed.set(guide, (passed.get(guide) ?? 0) + 1)
        else reasons.push(`${one.id.padEnd(6)} ${guide.name}: ${verdict.why}`)
      }
      line([one.id, ...verdicts.map(cell)])
    }
    line(['', ...libraries.map((guide) => `${passed.get(guide) ?? 0} of ${played.length}`)])
    console.log(`\n${played.map(({ id, title }) => `${id.padEnd(6)} ${title}`).join('\n')}\n\n${reasons.join('\n')}`)
  } finally {
    await stage.close()
    for (const folder of [sdk, guides]) await rm(folder, { recursive: true })
  }
}

await main()
