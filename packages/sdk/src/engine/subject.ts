import type { Device, Facts, Target } from '@milepost/contract'
import type { Subject } from '@milepost/targeting'
import type { Browser } from '../browser/browser.ts'
import type { FactsOf, Known } from './known.ts'
import type { Rulebook } from './rulebook.ts'

/** Widths in CSS px below which a viewport is a phone's, or a tablet's. */
const phonePx = 640
const tabletPx = 1024

export interface SubjectParts {
  browser: Browser
  known: Known
  factsOf: FactsOf
  key: string
  language: string
  /** Undefined: nobody looked yet. */
  hasElement: (target: Target) => boolean | undefined
}

/** Everything that rules may ask about, now. */
export function subjectOf(book: Rulebook, parts: SubjectParts): Subject {
  const { browser, known } = parts
  const { calendar } = book
  const { person, account } = parts.factsOf(known, book)
  const subject: Subject = {
    now: browser.now(),
    key: parts.key,
    person,
    ...(account ? { account } : {}),
    page: browser.page(),
    device: deviceOf(browser.window.innerWidth),
    language: parts.language,
    hasElement: parts.hasElement,
    dayOf: calendar.dayOf,
    startOfDay: calendar.startOfDay,
  }
  return withMilestones(subject, book)
}

function deviceOf(widthPx: number): Device {
  if (widthPx < phonePx) return 'phone'
  return widthPx < tabletPx ? 'tablet' : 'desktop'
}

/**
 * Milestones that the person reached since the collector last said: the collector will find the same by the same rules. An
 * account's rule is asked of the account alone.
 */
function withMilestones(subject: Subject, { manifest, targeting }: Rulebook): Subject {
  const reached = (facts: Facts | undefined, unit: 'person' | 'account', asked: Subject): Facts | undefined => {
    if (!facts) return undefined
    const before = facts.milestones ?? {}
    const fresh = manifest.milestones.filter(
      (milestone) => milestone.unit === unit && !Object.hasOwn(before, milestone.id) && targeting.evaluate(milestone.when, asked).truth === true,
    )
    return { ...facts, milestones: { ...before, ...Object.fromEntries(fresh.map(({ id }) => [id, subject.now])) } }
  }
  const { person: _, ...ofAccount } = subject
  const person = reached(subject.person, 'person', subject)
  const account = reached(subject.account, 'account', ofAccount)
  return { ...ofAccount, ...(person ? { person } : {}), ...(account ? { account } : {}) }
}
