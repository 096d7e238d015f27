import type { Browser } from '../browser/browser.ts'

/** This tab, the same over reloads. */
export interface Tab {
  id: string
  /** 1, 2, 3 ... for each message: a gap in what arrived is a loss that can be counted. */
  nextSequence(): number
}

/**
 * It is written down while the page is hidden or goes, and not while somebody looks at it: a tab that is duplicated, or opened
 * by another with its session, is one of its own and counts for itself.
 */
export function createTab({ session, onLeave, onVisibility, isVisible }: Browser, scope: string, makeId: () => string): Tab {
  const key = `${scope}.tab`
  const [known, last] = session.find(key)?.split('.') ?? []
  const id = known || makeId().slice(-12)
  let sequence = Number(last) || 0
  const keep = () => session.set(key, `${id}.${sequence}`)
  const write = () => (isVisible() ? session.remove(key) : keep())
  write()
  onLeave(keep)
  onVisibility(write)
  return {
    id,
    nextSequence() {
      sequence++
      isVisible() || keep()
      return sequence
    },
  }
}
