import type { Cancel } from './browser.ts'

/** Milliseconds between looks at the address where the Navigation API is missing: routers that call `pushState` fire nothing. */
export const routePollMs = 1000

/**
 * Calls when the address changes without a new document. The host's `history` is never patched: the Navigation API says
 * it, else `popstate` and `hashchange` do, and a slow look catches `pushState`.
 */
export function watchRoute(window: Window, run: () => void): Cancel {
  // Read as seldom as can be: a browser makes the text anew each time.
  const read = () => window.location.href
  let href = read()
  const look = () => href !== (href = read()) && run()
  const { navigation } = window as { navigation?: EventTarget }
  const stop = listen(navigation ?? window, ['currententrychange', 'popstate', 'hashchange'], look)
  const poll = navigation ? 0 : window.setInterval(() => window.document.hidden || look(), routePollMs)
  return () => {
    stop()
    window.clearInterval(poll)
  }
}

export function listen(target: EventTarget, events: string[], run: (event: Event) => void): Cancel {
  for (const event of events) target.addEventListener(event, run)
  return () => {
    for (const event of events) target.removeEventListener(event, run)
  }
}
