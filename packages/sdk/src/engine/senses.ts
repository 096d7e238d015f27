import type { Experience } from '@milepost/contract'
import type { Sign } from '@milepost/targeting'
import { signPlace } from '@milepost/targeting/ample'
import type { Browser, Cancel } from '../browser/browser.ts'
import type { Visits } from './visit.ts'

/** Signs kept of one visit, newest. */
export const visitSigns = 100

/**
 * Watches the page for what triggers wait for: a pointer that leaves through the top, a depth of scrolling, a time before a
 * visible window. A chunk of its own; nothing listens in a page of which no trigger wants to know.
 */
export interface Senses {
  /** @param experiences all that is published now */
  attend(experiences: readonly Experience[]): void
}

export function createSenses(browser: Browser, visits: Pick<Visits, 'get' | 'update'>, soon: () => void): Senses {
  const { document, window } = browser
  let stop: Cancel[] = []

  /** Said once for each page of a visit. */
  function note(on: Sign['on'], amount?: number): void {
    const place = signPlace(browser.page())
    const { signs = [] } = visits.get()
    if (on !== 'exit' && signs.some((sign) => sign.on === on && sign.place === place && sign.amount === amount)) return
    const sign: Sign = { on, at: browser.now(), place, ...(amount === undefined ? {} : { amount }) }
    visits.update(() => ({ signs: [...signs, sign].slice(-visitSigns) }))
    soon()
  }

  /** The very target and options that are taken off again. */
  function listen<Name extends keyof DocumentEventMap>(name: Name, hear: (event: DocumentEventMap[Name]) => void): Cancel {
    const options = { capture: true, passive: true }
    return browser.lend(hear, (hear) => {
      document.addEventListener(name, hear, options)
      return () => document.removeEventListener(name, hear, options)
    })
  }

  const watchExit = () =>
    listen('mouseout', ({ relatedTarget, clientY }) => {
      if (relatedTarget === null && clientY <= 0) note('exit')
    })

  function watchScroll(percents: readonly number[]): Cancel {
    let stopFrame: Cancel | undefined
    const stopListening = listen('scroll', ({ target }) => {
      stopFrame ??= browser.onFrame(() => {
        stopFrame = undefined
        const reached = depthOf(target === document ? document.documentElement : (target as Element), window)
        for (const percent of percents) if (reached >= percent) note('scroll', percent)
      })
    })
    return () => {
      stopFrame?.()
      stopListening()
    }
  }

  function watchDwell(times: readonly number[]): Cancel {
    let place = signPlace(browser.page())
    let spentMs = 0
    let since: number | undefined
    let stopTimer: Cancel | undefined
    const turn = () => {
      const now = browser.now()
      if (since !== undefined) spentMs += now - since
      since = browser.isVisible() ? now : undefined
      const here = signPlace(browser.page())
      if (here !== place) spentMs = 0
      else for (const visibleMs of times) if (spentMs >= visibleMs) note('dwell', visibleMs)
      place = here
      stopTimer?.()
      const next = Math.min(...times.filter((visibleMs) => visibleMs > spentMs))
      stopTimer = since !== undefined && next < Infinity ? browser.after(next - spentMs, turn) : undefined
    }
    turn()
    const stopping = [browser.onVisibility(turn), browser.onRoute(turn), () => stopTimer?.()]
    return () => stopping.forEach((one) => one())
  }

  const end = () => {
    for (const one of stop) one()
    stop = []
  }
  return {
    attend(experiences) {
      end()
      const triggers = experiences.flatMap(({ trigger }) => trigger ?? [])
      const percents = triggers.flatMap((trigger) => (trigger.on === 'scroll' ? [trigger.percent] : []))
      const times = triggers.flatMap((trigger) => (trigger.on === 'dwell' ? [trigger.visibleMs] : []))
      if (triggers.some(({ on }) => on === 'exit')) stop.push(watchExit())
      if (percents.length > 0) stop.push(watchScroll([...new Set(percents)]))
      if (times.length > 0) stop.push(watchDwell([...new Set(times)]))
    },
  }
}

/** Percent of the height that was above the lower edge. Of an element only where it is the page's main scroller, half of the window or more. */
function depthOf({ scrollTop, clientHeight, scrollHeight, clientWidth }: Element, { innerHeight, innerWidth }: Window): number {
  if (clientHeight * clientWidth < (innerHeight * innerWidth) / 2) return 0
  return (100 * (scrollTop + clientHeight)) / scrollHeight
}
