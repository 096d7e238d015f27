import type { Frequency, Progress, PublishedExperience } from '@milepost/contract'
import { judging } from '../conditions/judge.ts'
import { everydayWays, urlBy } from '../conditions/url.ts'
import { isDismissed } from '../facts/progress.ts'
import type { Page, Session, Subject } from '../moment.ts'
import { own } from '../record.ts'

/** Knows the address alone. By Kleene's logic what is false here stays false whatever else is known. */
const judge = judging({ url: urlBy(everydayWays) }, () => null)

/** Exposures after which it is over for good. The author says it of `atMost`; the rest recurs. */
const ends: Partial<Record<Frequency['kind'], number>> = { once: 1, untilDone: Infinity }

/**
 * Whether there is any need to ask the arbiter about an experience that is not open. False is sure: it would hold it until the address, the
 * progress or the visit is another; time alone and facts change nothing. True says nothing.
 */
export function mayApply({ id, audience, frequency, trigger }: PublishedExperience, page: Page, progress: Progress, { started, events }: Pick<Session, 'started' | 'events'>): boolean {
  // What was asked for goes by rules of its own.
  if (started.includes(id)) return true
  const { seenAt = [], doneAt, ...rest } = own(progress, id) ?? {}
  /** How often it may be seen, and that it ends; undefined of what recurs. */
  const most = ends[frequency.kind] ?? (frequency as { times?: number }).times
  if (most && (doneAt !== undefined || isDismissed(rest) || seenAt.length >= most)) return false
  const { on } = trigger
  if (on === 'manual' || (on === 'event' && !events.some(({ event }) => event === trigger.event))) return false
  // What somebody does on a page counts, whatever its query says by then.
  const asked = on === 'ready' || on === 'event' ? page : { path: page.path }
  return !audience || judge(audience, { page: asked } as Subject).truth !== false
}
