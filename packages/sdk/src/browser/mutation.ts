import type { Browser, Cancel } from './browser.ts'

/** Calls when something below one of the roots changed: for each burst of changes, not for each change. */
export function watchMutation({ window, lend }: Browser, roots: Iterable<Node>, run: () => void): Cancel {
  return lend(run, (run) => {
    const observer = new (window as Window & typeof globalThis).MutationObserver(run)
    for (const root of roots) observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true })
    return () => observer.disconnect()
  })
}
