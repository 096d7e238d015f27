import { afterAll, beforeAll, inject, test } from 'vitest'
import type { Driver, Tab } from '../harness/driver.ts'
import { cases } from './cases/cases.ts'
import { strictPolicy } from './host/policy.ts'
import { openStage, type Stage } from './stage.ts'

/** Frames that a change of the page may take: one to notice it, one to decide, one to draw. */
const settle = (tab: Tab) => tab.evaluate(() => sight.frames(3))

/** Every case that is meant for the browser, with Milepost on a page with the strict policy. */
export function testCasesIn(drive: () => Promise<Driver>, browser: Driver['browser']): void {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(await drive(), { sdk: inject('sdk') })
  })
  afterAll(() => stage?.close())

  const wanted = cases.filter(({ only }) => !only || only.includes(browser))
  test.for(wanted)('$id: $title', async (one) => {
    await stage.play(one, stage.milepost, strictPolicy(stage.collector.url), { showWithinMs: 4000, settle })
  })
}
