import type { Browser, Cancel } from '../browser/browser.ts'
import { watchShare } from '../browser/share.ts'

/** An exposure: so much of the surface, for so long, in a visible tab. Only then it counts as seen. */
export const exposureShare = 0.5
export const exposureMs = 500

export function watchExposure(browser: Browser, element: Element, onSeen: () => void): Cancel {
  let share = 0
  let timer: Cancel | undefined
  const judge = () => {
    const isExposed = share >= exposureShare && browser.isVisible()
    if (isExposed) {
      timer ??= browser.after(exposureMs, () => {
        stop()
        onSeen()
      })
      return
    }
    timer?.()
    timer = undefined
  }
  const stopVisibility = browser.onVisibility(judge)
  const stopShare = watchShare(browser, element, (now) => {
    share = now
    judge()
  })
  function stop(): void {
    stopVisibility()
    stopShare()
    timer?.()
  }
  return stop
}
