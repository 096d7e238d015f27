import type { Browser, Cancel } from './browser.ts'

/** Half of the element is the line that an exposure is measured by; the others let a slow scroll be seen. */
const thresholds = [0, 0.25, 0.5, 0.75, 1]

/**
 * Without IntersectionObserver an element counts as in view: an exposure too many beats a guide that never ends.
 * @param report gets the share of the element, 0 to 1, that is in the viewport.
 */
export function watchShare({ window, lend }: Browser, element: Element, report: (share: number) => void): Cancel {
  const Observer = (window as { IntersectionObserver?: typeof IntersectionObserver }).IntersectionObserver
  if (!Observer) {
    report(1)
    return () => {}
  }
  return lend(report, (report) => {
    const observer = new Observer((entries) => report(entries.at(-1)?.intersectionRatio ?? 0), { threshold: thresholds })
    observer.observe(element)
    return () => observer.disconnect()
  })
}
