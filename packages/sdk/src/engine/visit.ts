import type { Session } from '@milepost/targeting'
import type { Browser } from '../browser/browser.ts'
import { createStored } from '../browser/stored.ts'
import type { Report } from '../surfaces/surface.ts'

/** Milliseconds without anything happening after which the next thing begins a new visit; the field's usual half hour. */
export const visitGapMs = 30 * 60_000
/** How exactly it is kept when something last happened: every pass of a busy page would write it anew. */
const lastAtMs = 60_000
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
}

const blank: Visit = { startedAt: 0, lastAt: 0, events: [], shown: [], started: [], open: [] }

export function createVisits(browser: Browser, scope: string, onCorrupt: (key: string) => void): Visits {
  const stored = createStored<Visit>(browser.session, `${scope}.visit`, blank, onCorrupt)
  /** Read once: no other tab writes it, and whoever asks does so many times in a pass. */
  let visit = stored.find()
  const keep = (changed: Visit) => {
    visit = changed
    stored.set(changed)
    return changed
  }
  const begin = () => {
    const now = browser.now()
    return keep({ ...blank, startedAt: now, lastAt: now })
  }
  const get = () => (visit && browser.now() - visit.lastAt < visitGapMs ? visit : begin())
  return {
    get,
    update(change) {
      const visit = get()
      const changed = change(visit)
      const now = browser.now()
      // Asked in every pass: what did not change, a hundred events with all they say, is not written to be compared.
      const isSame = Object.entries(changed).every(([key, value]) => JSON.stringify(value) === JSON.stringify(visit[key as keyof Visit]))
      if (isSame && now - visit.lastAt < lastAtMs) return
      keep({ ...visit, ...changed, lastAt: now })
    },
    forget: begin,
  }
}

/** With one experience asked for by name, newest last. */
export function withStarted({ started }: Visit, id: string): Pick<Visit, 'started'> {
  return { started: [...started.filter((other) => other !== id), id] }
}
