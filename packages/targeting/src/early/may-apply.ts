import type { Frequency, Progress, PublishedExperience } from '@milepost/contract'
import { judging } from '../conditions/judge.ts'
import { everydayWays, urlBy } from '../conditions/url.ts'
import { isDismissed } from '../facts/progress.ts'
import type { Page, Session, Subject } from '../moment.ts'
import { own } from '../record.ts'

/** Answers by the address alone; everything else is unknown. In Kleene's logic what is false then is false whatever else gets known. */
const judge = judging({ url: urlBy(everydayWays) }, () => null)

/** Exposures after which an experience is over for good. For `atMost` the author says how many; the other frequencies recur. */
const ends: Partial<Record<Frequency['kind'], number>> = { once: 1, untilDone: Infinity }

/**
 * Whether the arbiter has to be asked about an experience. False is certain: the arbiter would hold it until the address,
 * the progress or the visit changes, whatever the time and the facts. True says nothing.
 */
export function mayApply({ id, audience, frequency, trigger }: PublishedExperience, page: Page, progress: Progress, { started, open, events }: Pick<Session, 'started' | 'open' | 'events'>): boolean {
  // The arbiter treats what was asked for by name differently, and what is open may have to go.
  if (started.includes(id) || open.some(({ experience }) => experience === id)) return true
  const known = own(progress, id)
  const { seenAt = [], doneAt } = known ?? {}
  /** Exposures after which it is over; undefined where it recurs. */
  const most = ends[frequency.kind] ?? (frequency as { times?: number }).times
  if (most && (doneAt !== undefined || isDismissed(known) || seenAt.length >= most)) return false
  const { on } = trigger
  if (on === 'manual' || (on === 'event' && !events.some(({ event }) => event === trigger.event))) return false
  // The other triggers remember what was done on a page without its query, which may have changed since: only the path may rule out.
  const asked = on === 'ready' || on === 'event' ? page : { path: page.path }
  return !audience || judge(audience, { page: asked } as Subject).truth !== false
}
