import type { Tab } from '../harness/driver.ts'
import { patience } from '../harness/patience.ts'

/** One of each kind of surface, as `content.ts` publishes them. */
export const surfaces = ['tip-plain', 'tour-plain', 'hotspot', 'start', 'recommend', 'banner', 'modal', 'resources', 'feedback'] as const
export type SurfaceId = (typeof surfaces)[number]
/** Those that stand by themselves; the others go where their target goes. */
export const standing = ['start', 'recommend', 'banner', 'modal', 'resources', 'feedback'] as const satisfies SurfaceId[]

/** Whatever the kit draws: one surface is asked for at a time. */
const anything = 'milepost-layer >>> .mp > :not(.unseen)'

export async function showSurface(tab: Tab, id: SurfaceId): Promise<void> {
  await tab.evaluate((id) => void (window.milepost ??= []).push(['start', id]), id)
  await waitFor(tab)
}

/** Until something of the kit is drawn. */
export async function waitFor(tab: Tab): Promise<void> {
  const giveUpAt = Date.now() + patience.answerWithinMs
  while (!(await tab.evaluate((path) => sight.box(path), anything))) {
    if (Date.now() > giveUpAt) throw new Error(`nothing is drawn within ${patience.answerWithinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
