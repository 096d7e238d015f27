import type { Cancel } from './browser.ts'

/** Half of the element is the line that an exposure is measured by; the others let a slow scroll be seen. */
const thresholds = [0, 0.25, 0.5, 0.75, 1]

/** Without IntersectionObserver an element counts as in view: an exposure too many beats a guide that never ends. */
export function watchShare(window: Window, element: Element, report: (share: number) => void): Cancel {
  const Observer = (window as { IntersectionObserver?: typeof IntersectionObserver }).IntersectionObserver
  if (!Observer) {
    report(1)
    return () => {}
  }
  const observer = new Observer((entries) => report(entries.at(-1)?.intersectionRatio ?? 0), { threshold: thresholds })
  observer.observe(element)
  return () => observer.disconnect()
}
