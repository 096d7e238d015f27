import type { Tab } from '../harness/driver.ts'

/** One of each kind of surface, as `content.ts` publishes them: the element that shows that it is there. */
export const surfaces = {
  'tip-plain': 'milepost-layer >>> .tip',
  start: 'milepost-layer >>> #start-title',
  recommend: 'milepost-layer >>> #recommend-title',
} as const
export type SurfaceId = keyof typeof surfaces

export async function showSurface(tab: Tab, id: SurfaceId): Promise<void> {
  await tab.evaluate((id) => void (window.milepost ??= []).push(['start', id]), id)
  await waitFor(tab, surfaces[id])
}

/** Until the element is drawn. */
export async function waitFor(tab: Tab, path: string, withinMs = 5000): Promise<void> {
  const giveUpAt = Date.now() + withinMs
  while (!(await tab.evaluate((path) => sight.box(path), path))) {
    if (Date.now() > giveUpAt) throw new Error(`${path} is not drawn within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
