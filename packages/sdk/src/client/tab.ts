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
export function createTab({ session, onLeave, isVisible }: Browser, scope: string, makeId: () => string): Tab {
  const key = `${scope}.tab`
  const [known, last] = session.find(key)?.split('.') ?? []
  const id = known || makeId().slice(-12)
  let sequence = Number(last) || 0
  const keep = () => session.set(key, `${id}.${sequence}`)
  // To remove costs a browser something also where there is nothing.
  const write = () => (isVisible() ? session.find(key) && session.remove(key) : keep())
  write()
  onLeave(keep)
  return {
    id,
    nextSequence() {
      sequence++
      write()
      return sequence
    },
  }
}
