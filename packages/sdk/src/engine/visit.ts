import type { Session } from '@milepost/targeting'
import type { Browser } from '../browser/browser.ts'
import { createStored } from '../browser/stored.ts'
import type { Report } from '../surfaces/surface.ts'

/** Milliseconds without anything happening after which the next thing begins a new visit; the field's usual half hour. */
export const visitGapMs = 30 * 60_000
/** Events remembered for triggers, newest. */
export const visitEvents = 100

/** One visit of one tab: what targeting calls the session, as far as it is kept over reloads. */
export type Visit = Pick<Session, 'startedAt' | 'events' | 'shown' | 'started' | 'fields' | 'signs'> & {
  open: (Session['open'][number] & { seen?: boolean })[]
  lastAt: number
  readyAt?: Record<string, number>
  /** Ids that were mounted in this visit: `shown` is said once. */
  announced?: string[]
  /** What surfaces told before the part that understands it had arrived, oldest first: a reload in between loses nothing. */
  untaken?: { experience: string; report: Report }[]
  /** The step of each tour that this tab is at, and since when. */
  steps?: Record<string, { step: string; since: number }>
}

export interface Visits {
  get(): Visit
  update(change: (visit: Visit) => Partial<Visit>): void
  forget(): void
  /** For the next page. */
  write(): void
}

const blank: Visit = { startedAt: 0, lastAt: 0, events: [], shown: [], started: [], open: [] }

export function createVisits(browser: Browser, scope: string, onCorrupt: (key: string) => void): Visits {
  const stored = createStored<Visit>(browser.session, `${scope}.visit`, blank, onCorrupt)
  /** Of this tab alone, and changed all the time: it is read once, and written when the page is left. */
  let visit = stored.find()
  const begin = () => {
    const now = browser.now()
    return (visit = { ...blank, startedAt: now, lastAt: now })
  }
  const get = () => (visit && browser.now() - visit.lastAt < visitGapMs ? visit : begin())
  const write = () => visit && stored.set(visit)
  browser.onLeave(write)
  return {
    get,
    update(change) {
      const before = get()
      visit = { ...before, ...change(before), lastAt: browser.now() }
    },
    forget: begin,
    write,
  }
}

/** With one experience asked for by name, newest last. */
export function withStarted({ started }: Visit, id: string): Pick<Visit, 'started'> {
  return { started: [...started.filter((other) => other !== id), id] }
}
